package org.ascertain.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Nullable;

/** What parent and child say to each other over the child's standard input and output. */
final class Frames {
  /** A part follows. */
  static final byte PART = 1;

  /** A failure follows. */
  static final byte FAILURE = 2;

  /** The document is done. */
  static final byte END = 3;

  /** The program is put together wrongly: the name of what is missing follows. */
  static final byte LINKAGE = 4;

  private static final int ABSENT = -1;

  private Frames() {}

  static void writePart(DataOutputStream out, ParsedPart part) throws IOException {
    out.writeByte(PART);
    out.writeInt(part.ordinal());
    out.writeInt(part.parentOrdinal());
    writeText(out, part.name());
    writeText(out, part.mediaType());
    out.writeLong(part.sizeBytes());
    writeText(out, part.sha256());
    writeText(out, part.md5());
    writeText(out, part.text());
    out.writeInt(part.metadata().size());
    for (Map.Entry<String, String> entry : new TreeMap<>(part.metadata()).entrySet()) {
      writeText(out, entry.getKey());
      writeText(out, entry.getValue());
    }
  }

  static ParsedPart readPart(DataInputStream in) throws IOException {
    int ordinal = in.readInt();
    int parentOrdinal = in.readInt();
    String name = readText(in);
    String mediaType = readText(in);
    long sizeBytes = in.readLong();
    String sha256 = readText(in);
    String md5 = readText(in);
    String text = readText(in);
    Map<String, String> metadata = new TreeMap<>();
    int count = in.readInt();
    for (int index = 0; index < count; index++) {
      metadata.put(readText(in), readText(in));
    }
    return new ParsedPart(
        ordinal, parentOrdinal, name, mediaType, sizeBytes, sha256, md5, text, metadata);
  }

  static void writeFailure(DataOutputStream out, ParsedDocument.Failure failure)
      throws IOException {
    out.writeByte(FAILURE);
    out.writeInt(failure.ordinal() == null ? ABSENT : failure.ordinal());
    writeText(out, failure.code().name());
    writeText(out, failure.message());
  }

  static ParsedDocument.Failure readFailure(DataInputStream in) throws IOException {
    int ordinal = in.readInt();
    FailureCode code = FailureCode.valueOf(readText(in));
    return new ParsedDocument.Failure(ordinal == ABSENT ? null : ordinal, code, readText(in));
  }

  static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static @Nullable String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length == ABSENT) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
