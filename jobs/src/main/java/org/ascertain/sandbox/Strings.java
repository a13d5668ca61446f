package org.ascertain.sandbox;

import java.io.IOException;
import java.io.InputStream;
import org.ascertain.model.Nullable;

/** The last rung: runs of printable characters in the raw bytes, ASCII and UTF-16LE. */
final class Strings {
  private static final int MIN_RUN = 4;
  private static final int MAX_CHARS = 5_000_000;

  private Strings() {}

  /** Runs of at least four printable characters, one a line; null when there is none. */
  static @Nullable String of(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    StringBuilder run = new StringBuilder();
    boolean wasZero = false;
    for (int value = in.read(); value >= 0 && text.length() < MAX_CHARS; value = in.read()) {
      boolean isPrintable = value >= 0x20 && value < 0x7F || value == '\t';
      if (isPrintable) {
        run.append((char) value);
      } else if (value != 0 || wasZero) {
        flush(run, text);
      }
      wasZero = value == 0;
    }
    flush(run, text);
    return text.isEmpty() ? null : text.toString();
  }

  private static void flush(StringBuilder run, StringBuilder text) {
    if (run.length() >= MIN_RUN) {
      text.append(run).append('\n');
    }
    run.setLength(0);
  }
}
