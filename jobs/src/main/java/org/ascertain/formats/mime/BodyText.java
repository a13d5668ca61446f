package org.ascertain.formats.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ascertain.model.Nullable;

/**
 * The text of a message, gathered part by part: plain parts; HTML where no plain part says the
 * same, or where it names addresses that the plain part leaves out; what stands around the parts
 * only where it says something.
 */
final class BodyText {
  private static final int MAX_AROUND = 1 << 16;

  private final List<Piece> pieces = new ArrayList<>();
  private final Set<String> multipartsWithParts = new HashSet<>();
  private final Map<String, String> notes = new TreeMap<>();
  private final long limit;
  private long bytesTaken;
  private boolean isCut;

  BodyText(long limit) {
    this.limit = limit;
  }

  void part(MimePart part, InputStream in) throws IOException {
    Charsets.DecodedText decoded = Charsets.decode(read(in, limit - bytesTaken), part.charset());
    note("charset", decoded.charset());
    note("charset_flag", decoded.flag());
    if (part.isWhole()) {
      note("body_name", part.name());
      note("body_disposition", part.disposition());
    }
    pieces.add(new Piece(decoded.text(), part.isHtml(), part.alternative(), null));
  }

  void seen(String path) {
    int dot = path.lastIndexOf('.');
    multipartsWithParts.add(dot < 0 ? "" : path.substring(0, dot));
  }

  /** Text before or after the parts; what stands before them counts only when there are none. */
  void around(InputStream in, String multipart) throws IOException {
    boolean isAfter = multipartsWithParts.contains(multipart);
    byte[] bytes = read(in, isAfter ? MAX_AROUND : limit - bytesTaken);
    String text = Charsets.decode(bytes, null).text();
    if (!text.isBlank()) {
      pieces.add(new Piece(text, /* isHtml= */ false, null, isAfter ? null : multipart));
    }
  }

  private byte[] read(InputStream in, long most) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(Math.max(most, 0), Integer.MAX_VALUE - 8));
    bytesTaken += bytes.length;
    isCut |= bytes.length == most && in.read() >= 0;
    return bytes;
  }

  private void note(String name, @Nullable String value) {
    if (value != null) {
      notes.merge(name, value, (old, more) -> old.contains(more) ? old : old + ", " + more);
    }
  }

  /** How it was made: charsets, flags, the name of a body that has one. */
  Map<String, String> notes() {
    return notes;
  }

  /** Whether the limit cut it. */
  boolean isCut() {
    return isCut;
  }

  /** The whole text; null when the message has none. */
  @Nullable
  String text() {
    Map<String, StringBuilder> saidPlainly = saidPlainly();
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      boolean isPreamble = piece.before != null && multipartsWithParts.contains(piece.before);
      StringBuilder plain = piece.isHtml ? saidPlainly.get(piece.alternative) : null;
      if (plain != null) {
        alternative(text, piece.text, plain.toString());
      } else if (!isPreamble) {
        append(text, piece.isHtml ? HtmlText.of(piece.text) : piece.text);
      }
    }
    return text.isEmpty() ? null : text.toString();
  }

  private Map<String, StringBuilder> saidPlainly() {
    Map<String, StringBuilder> said = new HashMap<>();
    for (Piece piece : pieces) {
      if (!piece.isHtml && piece.alternative != null && !piece.text.isBlank()) {
        said.computeIfAbsent(piece.alternative, key -> new StringBuilder()).append(piece.text);
      }
    }
    return said;
  }

  private void alternative(StringBuilder text, String html, String plain) {
    HtmlAlternative.adding(html, plain)
        .ifPresent(
            more -> {
              append(text, "\n" + more);
              notes.put("body_html", "names more addresses than the plain text");
            });
  }

  private static void append(StringBuilder text, String more) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    text.append(more.indexOf('\r') < 0 ? more : more.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /**
   * A piece of text.
   *
   * @param before the multipart before whose parts it stands; null for any other
   */
  private record Piece(
      String text, boolean isHtml, @Nullable String alternative, @Nullable String before) {}
}
