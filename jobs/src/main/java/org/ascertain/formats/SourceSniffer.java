package org.ascertain.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.ascertain.model.SourceKind;

/** Finds what a file is from its path and its first bytes. */
public final class SourceSniffer {
  /** How many first bytes are worth showing. */
  public static final int HEAD_BYTES = 1 << 16;

  private static final int MOST_STREAMS = 3;

  private SourceSniffer() {}

  /**
   * Looks at the first bytes of a file.
   *
   * @param path its path, with slashes: exports are known by their folders, too
   * @throws IOException when the file cannot be read
   */
  public static Sniffed sniff(String path, ByteSource file) throws IOException {
    byte[] head = file.head(HEAD_BYTES);
    boolean isMessage = OleShape.isOle(head) && OleShape.isMessage(file);
    return isMessage ? outlookMessage() : sniff(path, head);
  }

  /** Looks at the first bytes of a file, at most {@link #HEAD_BYTES} of them. */
  public static Sniffed sniff(String path, byte[] head) {
    return sniff(path, head, 0);
  }

  private static Sniffed sniff(String path, byte[] head, int depth) {
    Optional<String> signature = Signatures.ofStart(head);
    return signature.isPresent() ? binary(path, head, signature.get(), depth) : text(path, head);
  }

  private static Sniffed binary(String path, byte[] head, String mediaType, int depth) {
    return switch (mediaType) {
      case "application/zip" -> ZipShape.of(path, head);
      case "application/gzip" -> new Sniffed(mediaType, insideGzip(path, head, depth));
      case MediaTypes.OUTLOOK_STORE, MediaTypes.TNEF -> new Sniffed(mediaType, SourceKind.MAIL);
      case "application/x-ole-storage" -> oleDocument(path, head);
      default -> new Sniffed(mediaType, SourceKind.DOCUMENTS);
    };
  }

  private static Sniffed oleDocument(String path, byte[] head) {
    String mediaType = Signatures.ofEnding(path).orElse("application/x-ole-storage");
    boolean isMail = Signatures.ending(path).equals("msg") || OleShape.isMessage(head);
    return isMail ? outlookMessage() : new Sniffed(mediaType, SourceKind.DOCUMENTS);
  }

  private static Sniffed outlookMessage() {
    return new Sniffed(MediaTypes.OUTLOOK_MESSAGE, SourceKind.MAIL);
  }

  /** There are streams that expand to themselves. */
  private static SourceKind insideGzip(String path, byte[] head, int depth) {
    if (depth >= MOST_STREAMS) {
      return SourceKind.DOCUMENTS;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
      byte[] inside = new byte[1 << 13];
      int count = in.read(inside);
      String name = path.replaceFirst("(?i)\\.t?gz$", "");
      return count <= 0
          ? SourceKind.DOCUMENTS
          : sniff(name, Arrays.copyOf(inside, count), depth + 1).kind();
    } catch (IOException e) {
      // Whoever opens it as a whole finds out what is wrong with it.
      return SourceKind.DOCUMENTS;
    }
  }

  private static Sniffed text(String path, byte[] head) {
    if (MailShape.isMailbox(head)) {
      return new Sniffed(MediaTypes.MAILBOX, SourceKind.MAIL);
    }
    TextStart start = TextStart.of(head);
    if (start.startsWith("BEGIN:VCARD")) {
      return new Sniffed(MediaTypes.CARDS, SourceKind.CONTACTS);
    }
    if (start.startsWith("BEGIN:VCALENDAR")) {
      return new Sniffed(MediaTypes.CALENDAR, SourceKind.DOCUMENTS);
    }
    if (isLoadFile(head, start)) {
      return new Sniffed("text/plain", SourceKind.LOAD_FILE);
    }
    if (start.startsWith("<")) {
      return markup(path, start);
    }
    // Before records: the body of a message may hold a table.
    if (MailShape.isMessage(start, path)) {
      return new Sniffed(MediaTypes.MESSAGE, SourceKind.MAIL);
    }
    Optional<SourceKind> kind = records(path, start);
    if (kind.isPresent()) {
      String mediaType = Signatures.ofEnding(path).orElse("text/plain");
      return new Sniffed(mediaType, kind.get());
    }
    return document(path, start);
  }

  private static Optional<SourceKind> records(String path, TextStart start) {
    if (JsonShape.isJson(start)) {
      return JsonShape.of(start, path);
    }
    Optional<SourceKind> log = LogShape.of(start.lines());
    return log.isPresent() ? log : TableShape.of(start.lines());
  }

  /** A qualifier and a separator of Concordance in the first line, in whatever encoding. */
  private static boolean isLoadFile(byte[] head, TextStart start) {
    if (start.lines().isEmpty()) {
      return false;
    }
    String first = start.lines().get(0);
    boolean hasQualifier =
        head.length > 0 && (head[0] & 0xFF) == 0xFE || first.startsWith("\u00FE");
    return hasQualifier && first.indexOf('\u0014') > 0;
  }

  private static Sniffed markup(String path, TextStart start) {
    if (JsonShape.isFacebookPath(path)) {
      return new Sniffed("text/html", SourceKind.FACEBOOK_EXPORT);
    }
    if (start.text().contains("DataInterchangeType")) {
      return new Sniffed("application/xml", SourceKind.GOOGLE_VAULT);
    }
    boolean isHtml = start.startsWith("<!doctype html") || start.startsWith("<html");
    return isHtml ? new Sniffed("text/html", SourceKind.DOCUMENTS) : document(path, start);
  }

  private static Sniffed document(String path, TextStart start) {
    String unnamed = start.isEmpty() ? MediaTypes.UNKNOWN : "text/plain";
    return new Sniffed(Signatures.ofEnding(path).orElse(unnamed), SourceKind.DOCUMENTS);
  }
}
