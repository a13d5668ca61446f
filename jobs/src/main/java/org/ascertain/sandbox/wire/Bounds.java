package org.ascertain.sandbox.wire;

import java.io.IOException;

/**
 * How much a child may find in one document.
 *
 * @param textChars characters of text per part
 * @param totalTextChars characters of text over all parts
 * @param parts parts, the document included
 * @param depth levels of embedding below the document
 * @param embeddedBytes bytes of all embedded parts together
 * @param ratio bytes of embedded parts per byte of the document, applied above {@link #RATIO_FLOOR}
 */
public record Bounds(
    int textChars, long totalTextChars, int parts, int depth, long embeddedBytes, int ratio) {
  /** Bytes below which no ratio makes a bomb. */
  public static final long RATIO_FLOOR = 64L << 20;

  /** Bytes that may be embedded in a document of this many bytes. */
  public long embeddedBytesFor(long documentBytes) {
    return Math.min(embeddedBytes, Math.max(RATIO_FLOOR, documentBytes * ratio));
  }

  void writeTo(FrameBody body) {
    body.number(textChars).number(totalTextChars).number(parts).number(depth);
    body.number(embeddedBytes).number(ratio);
  }

  static Bounds from(Frame frame) throws IOException {
    return new Bounds(
        frame.index(), frame.number(), frame.index(), frame.index(), frame.number(), frame.index());
  }
}
