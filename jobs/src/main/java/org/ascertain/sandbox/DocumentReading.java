package org.ascertain.sandbox;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.xml.sax.SAXException;

/** Reads one document after the other with Tika, inside the child. */
final class DocumentReading {
  private static final String CONFIGURATION = "/org/ascertain/sandbox/tika-config.xml";
  private static final int MAX_METADATA_VALUE = 10_000;

  /** Embedded parts may expand to so many times the document, and small documents to so much. */
  private static final long MAX_RATIO = 100;

  private static final long ALWAYS_ALLOWED_BYTES = 64L << 20;

  private final int textChars;
  private final int embeddedCount;
  private final int embeddedDepth;
  private final long embeddedBytes;
  private final Parser parser;

  DocumentReading(int textChars, int embeddedCount, int embeddedDepth, long embeddedBytes)
      throws IOException {
    this.textChars = textChars;
    this.embeddedCount = embeddedCount;
    this.embeddedDepth = embeddedDepth;
    this.embeddedBytes = embeddedBytes;
    this.parser = newParser();
  }

  /**
   * Writes the parts and failures of a document as frames, embedded parts before what holds them.
   */
  void read(
      Path document,
      @Nullable String name,
      @Nullable String mediaType,
      boolean isSimple,
      DataOutputStream out)
      throws IOException {
    Metadata metadata = new Metadata();
    if (name != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    if (mediaType != null) {
      metadata.set(HttpHeaders.CONTENT_TYPE, mediaType);
    }
    long size = Files.size(document);
    Walk walk = new Walk(out, isSimple, Math.max(ALWAYS_ALLOWED_BYTES, MAX_RATIO * size));
    try (TikaInputStream stream = TikaInputStream.get(document)) {
      walk.part(stream, metadata, size, -1, 0);
    }
  }

  private static Parser newParser() throws IOException {
    try (java.io.InputStream in = DocumentReading.class.getResourceAsStream(CONFIGURATION)) {
      return new AutoDetectParser(new TikaConfig(in));
    } catch (TikaException | SAXException e) {
      throw new IllegalStateException("Cannot read " + CONFIGURATION, e);
    }
  }

  /** One walk through a document and what is embedded in it. */
  private final class Walk {
    private final DataOutputStream out;
    private final boolean isSimple;
    private final long allowedBytes;
    private int count;
    private long bytes;

    Walk(DataOutputStream out, boolean isSimple, long allowedBytes) {
      this.out = out;
      this.isSimple = isSimple;
      this.allowedBytes = Math.min(allowedBytes, embeddedBytes);
    }

    void part(TikaInputStream stream, Metadata metadata, long size, int parent, int depth)
        throws IOException {
      int ordinal = count++;
      Digests digests = Digests.of(stream.getPath());
      StringBuilderWriter text = new StringBuilderWriter();
      ParseContext context = new ParseContext();
      context.set(Parser.class, parser);
      context.set(EmbeddedDocumentExtractor.class, new Embedded(ordinal, depth));
      parse(stream, metadata, context, text, ordinal);
      Frames.writePart(
          out,
          new ParsedPart(
              ordinal,
              parent,
              metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY),
              mediaTypeOf(metadata),
              size,
              digests.sha256(),
              digests.md5(),
              text.isBlank() ? null : text.toString(),
              values(metadata)));
      out.flush();
    }

    private void parse(
        TikaInputStream stream,
        Metadata metadata,
        ParseContext context,
        StringBuilderWriter text,
        int ordinal)
        throws IOException {
      WriteOutContentHandler bounded = new WriteOutContentHandler(text, textChars);
      try {
        parser.parse(stream, new BodyContentHandler(bounded), metadata, context);
        noteUnsupported(metadata, ordinal);
      } catch (StackOverflowError | Exception e) {
        fail(ordinal, ParseFailure.codeOf(e), ParseFailure.messageOf(e));
      }
    }

    private void noteUnsupported(Metadata metadata, int ordinal) throws IOException {
      String[] parsers = metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY);
      boolean isRead = parsers.length > 0;
      for (String name : parsers) {
        isRead &= !name.equals(EmptyParser.class.getName());
      }
      if (!isRead) {
        fail(ordinal, FailureCode.UNSUPPORTED, "No parser for " + mediaTypeOf(metadata));
      }
    }

    private void fail(int ordinal, FailureCode code, String message) throws IOException {
      Frames.writeFailure(out, new ParsedDocument.Failure(ordinal, code, message));
    }

    /** Takes each embedded thing as a part of its own. */
    private final class Embedded implements EmbeddedDocumentExtractor {
      private final int parent;
      private final int depth;

      Embedded(int parent, int depth) {
        this.parent = parent;
        this.depth = depth;
      }

      @Override
      public boolean shouldParseEmbedded(Metadata metadata) {
        return !isSimple;
      }

      @Override
      public void parseEmbedded(
          java.io.InputStream stream,
          org.xml.sax.ContentHandler handler,
          Metadata metadata,
          boolean outputHtml)
          throws IOException {
        if (count > embeddedCount) {
          fail(parent, FailureCode.TOO_MANY, "More than " + embeddedCount + " embedded parts");
        } else if (depth >= embeddedDepth) {
          fail(parent, FailureCode.TOO_DEEP, "Embedded deeper than " + embeddedDepth);
        } else {
          read(stream, metadata);
        }
      }

      private void read(java.io.InputStream stream, Metadata metadata) throws IOException {
        Path spooled = Files.createTempFile("embedded", ".bin");
        try {
          long size = spool(stream, spooled);
          try (TikaInputStream bytesOfPart = TikaInputStream.get(spooled)) {
            part(bytesOfPart, metadata, size, parent, depth + 1);
          }
        } finally {
          Files.deleteIfExists(spooled);
        }
      }

      private long spool(java.io.InputStream stream, Path target) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (java.io.OutputStream file = Files.newOutputStream(target)) {
          for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
            bytes += length;
            size += length;
            if (bytes > allowedBytes) {
              throw new BombException("Embedded parts exceed " + allowedBytes + " bytes");
            }
            file.write(buffer, 0, length);
          }
        }
        return size;
      }
    }
  }

  private static String mediaTypeOf(Metadata metadata) {
    String type = metadata.get(HttpHeaders.CONTENT_TYPE);
    return type == null ? "application/octet-stream" : type.replaceAll("\\s*;.*", "");
  }

  private static Map<String, String> values(Metadata metadata) {
    Map<String, String> values = new TreeMap<>();
    for (String name : metadata.names()) {
      String value = metadata.get(name);
      if (!name.startsWith("X-TIKA:") && value != null) {
        values.put(
            name,
            value.length() > MAX_METADATA_VALUE ? value.substring(0, MAX_METADATA_VALUE) : value);
      }
    }
    return values;
  }

  /** Both digests of a file. */
  private record Digests(String sha256, String md5) {
    static Digests of(Path file) throws IOException {
      MessageDigest sha256 = Hashes.newSha256();
      MessageDigest md5 = Hashes.newMd5();
      byte[] buffer = new byte[1 << 16];
      try (java.io.InputStream in = Files.newInputStream(file)) {
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
          sha256.update(buffer, 0, length);
          md5.update(buffer, 0, length);
        }
      }
      return new Digests(
          HexFormat.of().formatHex(sha256.digest()), HexFormat.of().formatHex(md5.digest()));
    }
  }

  /** Collects text. */
  private static final class StringBuilderWriter extends java.io.Writer {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] buffer, int offset, int length) {
      text.append(buffer, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    boolean isBlank() {
      return text.chars().allMatch(Character::isWhitespace);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
