package org.ascertain.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Runs of at least four printable characters in bytes that no parser reads, one per line: ASCII,
 * and ASCII as two bytes with the low one first, as Windows programs keep text. What `strings`
 * shows.
 */
final class PrintableStrings {
  private static final int SHORTEST = 4;

  private final int limit;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder narrow = new StringBuilder();
  private final StringBuilder wide = new StringBuilder();
  private int previous = -1;
  private boolean expectsZero;
  private boolean cut;

  PrintableStrings(int limit) {
    this.limit = limit;
  }

  /** Reads to the end, or until the limit is reached. */
  PrintableStrings read(InputStream bytes) throws IOException {
    InputStream in = new BufferedInputStream(bytes, 1 << 16);
    for (int next = in.read(); next >= 0 && !cut; next = in.read()) {
      takeNarrow(next);
      takeWide(next);
    }
    end(narrow);
    end(wide);
    return this;
  }

  String text() {
    return text.toString();
  }

  /** Whether there was more than the limit. */
  boolean isCut() {
    return cut;
  }

  private void takeNarrow(int next) {
    if (isPrintable(next)) {
      narrow.append((char) next);
    } else {
      end(narrow);
    }
  }

  /** A wide run alternates printable bytes and zeros. */
  private void takeWide(int next) {
    if (expectsZero && next == 0) {
      wide.append((char) previous);
      expectsZero = false;
    } else {
      if (expectsZero || !isPrintable(next)) {
        end(wide);
      }
      expectsZero = isPrintable(next);
    }
    previous = next;
  }

  private void end(StringBuilder run) {
    if (run.length() >= SHORTEST && !cut) {
      cut = text.length() + run.length() + 1 > limit;
      if (!cut) {
        text.append(run).append('\n');
      }
    }
    run.setLength(0);
  }

  private static boolean isPrintable(int next) {
    return (next >= ' ' && next <= '~') || next == '\t';
  }
}
