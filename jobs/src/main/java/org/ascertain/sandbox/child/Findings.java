package org.ascertain.sandbox.child;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Nullable;
import org.ascertain.sandbox.wire.Bounds;
import org.ascertain.sandbox.wire.FrameBody;
import org.ascertain.sandbox.wire.FrameKind;
import org.ascertain.sandbox.wire.FrameWriter;

/**
 * What has been found in one document, counted against the bounds. Parts and text are sent at once:
 * should the process die, the parent has what came before, and knows which part it was.
 */
final class Findings {
  private final FrameWriter answers;
  private final Bounds bounds;
  private final long bytesAllowed;
  private final Set<String> told = new HashSet<>();
  private long embeddedBytes;
  private long textChars;
  private int parts;
  private int lastWithText = -1;
  private boolean stopped;
  private boolean shaken;

  Findings(FrameWriter answers, Bounds bounds, long documentBytes) {
    this.answers = answers;
    this.bounds = bounds;
    bytesAllowed = bounds.embeddedBytesFor(documentBytes);
  }

  Bounds bounds() {
    return bounds;
  }

  /** Whether a bound has stopped the document. */
  boolean isStopped() {
    return stopped;
  }

  /** Whether the process should not be used again. */
  boolean isShaken() {
    return shaken;
  }

  void shake() {
    shaken = true;
  }

  /** The ordinal of the next part. */
  int nextOrdinal() throws IOException, BoundReached {
    if (parts >= bounds.parts()) {
      throw stop(FailureCode.TOO_MANY, "More than " + bounds.parts() + " parts");
    }
    return parts++;
  }

  /** Whether text, a failure or a further part has been told since the part began. */
  boolean hasAnyAfter(int ordinal) {
    boolean failed = told.stream().anyMatch(entry -> entry.startsWith(ordinal + " "));
    return failed || parts > ordinal + 1 || lastWithText >= ordinal;
  }

  /** Whether a failure of a kind has been told of a part. */
  boolean hasFailed(int ordinal, FailureCode code) {
    return told.contains(ordinal + " " + code);
  }

  /** Counts bytes of embedded parts. */
  void count(int bytes) throws IOException, BoundReached {
    embeddedBytes += bytes;
    if (embeddedBytes > bytesAllowed) {
      throw stop(FailureCode.BOMB, "Holds more than " + bytesAllowed + " bytes");
    }
  }

  /** How many of so many more characters of text may be kept. */
  int allowedOf(int chars) {
    int allowed = (int) Math.min(chars, bounds.totalTextChars() - textChars);
    textChars += allowed;
    return allowed;
  }

  void part(int ordinal, int parent, @Nullable String name, Spooled bytes) throws IOException {
    FrameBody body = new FrameBody().number(ordinal).number(parent).text(name);
    answers.write(FrameKind.PART, body.number(bytes.size()).text(bytes.sha256()).text(bytes.md5()));
    answers.flush();
  }

  void type(int ordinal, String mediaType) throws IOException {
    answers.write(FrameKind.TYPE, new FrameBody().number(ordinal).text(mediaType));
  }

  void text(int ordinal, String text) throws IOException {
    if (!text.isBlank()) {
      lastWithText = Math.max(lastWithText, ordinal);
    }
    answers.write(FrameKind.TEXT, new FrameBody().number(ordinal).text(text));
    answers.flush();
  }

  void partEnd(int ordinal, Map<String, String> metadata) throws IOException {
    FrameBody body = new FrameBody().number(ordinal).number(metadata.size());
    metadata.forEach((name, value) -> body.text(name).text(value));
    answers.write(FrameKind.PART_END, body);
  }

  /** Tells a failure, unless one with that code, or a closer one, has been told of the part. */
  void failure(int ordinal, FailureCode code, String message) throws IOException {
    boolean closer =
        code == FailureCode.CORRUPT && told.contains(ordinal + " " + FailureCode.TRUNCATED);
    if (closer || !told.add(ordinal + " " + code)) {
      return;
    }
    answers.write(
        FrameKind.FAILURE, new FrameBody().number(ordinal).text(code.name()).text(message));
  }

  private BoundReached stop(FailureCode code, String message) throws IOException {
    if (!stopped) {
      stopped = true;
      failure(0, code, message);
    }
    return new BoundReached();
  }
}
