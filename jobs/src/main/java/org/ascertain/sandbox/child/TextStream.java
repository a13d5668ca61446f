package org.ascertain.sandbox.child;

import java.io.IOException;
import java.io.Writer;
import org.ascertain.errors.FailureCode;

/** Text of one part on its way to the parent: sent in pieces, cut at the bound. */
final class TextStream extends Writer {
  private static final int PIECE_CHARS = 1 << 12;

  private final int ordinal;
  private final Findings findings;
  private final StringBuilder piece = new StringBuilder(PIECE_CHARS);
  private int left;
  private boolean cut;

  TextStream(int ordinal, Findings findings) {
    this.ordinal = ordinal;
    this.findings = findings;
    left = findings.bounds().textChars();
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    int kept = cut ? 0 : findings.allowedOf(Math.min(length, left));
    cut |= kept < length;
    left -= kept;
    piece.append(chars, offset, kept);
    if (piece.length() >= PIECE_CHARS) {
      send(piece.length());
    }
  }

  @Override
  public void flush() {
    // Pieces are sent when full and at the end.
  }

  @Override
  public void close() throws IOException {
    if (!piece.isEmpty()) {
      findings.text(ordinal, piece.toString());
      piece.setLength(0);
    }
    if (cut) {
      findings.failure(ordinal, FailureCode.TEXT_CUT, "Text beyond the limit was cut");
      cut = false;
      left = 0;
    }
  }

  /** A pair of surrogates is never torn apart. */
  private void send(int length) throws IOException {
    int end = Character.isHighSurrogate(piece.charAt(length - 1)) ? length - 1 : length;
    findings.text(ordinal, piece.substring(0, end));
    piece.delete(0, end);
  }
}
