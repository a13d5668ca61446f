package org.ascertain.contacts;

import java.util.Arrays;
import org.ascertain.model.Nullable;

/** A text as lines with their positions; line ends are no part of a line. */
final class Lines {
  private static final int USUAL_LINES = 64;

  private final String text;
  private int[] starts = new int[USUAL_LINES];
  private int[] ends = new int[USUAL_LINES];

  /** Where the first character of each line that is no white space stands; the end of a blank. */
  private int[] heads = new int[USUAL_LINES];

  private final @Nullable String[] stripped;
  private int size;

  Lines(String text) {
    this.text = text;
    int start = 0;
    while (start <= text.length()) {
      int feed = text.indexOf('\n', start);
      int next = feed < 0 ? text.length() : feed;
      add(start, next > start && text.charAt(next - 1) == '\r' ? next - 1 : next);
      start = next + 1;
    }
    stripped = new String[size];
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      heads = Arrays.copyOf(heads, size * 2);
    }
    int head = start;
    while (head < end && isSpace(text.charAt(head))) {
      head++;
    }
    starts[size] = start;
    ends[size] = end;
    heads[size++] = head;
  }

  int size() {
    return size;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }

  /** The line as it stands. */
  String raw(int line) {
    return text.substring(starts[line], ends[line]);
  }

  /** The line without white space at its ends, no-break spaces included. */
  String line(int line) {
    String known = stripped[line];
    if (known != null) {
      return known;
    }
    int end = ends[line];
    while (end > heads[line] && isSpace(text.charAt(end - 1))) {
      end--;
    }
    String bare = text.substring(heads[line], end).replace('\u00A0', ' ');
    stripped[line] = bare;
    return bare;
  }

  boolean isBlank(int line) {
    return heads[line] == ends[line];
  }

  /** The first character that is no white space; a line feed when there is none. */
  char head(int line) {
    return isBlank(line) ? '\n' : text.charAt(heads[line]);
  }

  /** Whether the line begins so, white space before it left out. */
  boolean startsWith(int line, String prefix) {
    return text.startsWith(prefix, heads[line]);
  }

  /** Where the line after this one starts. */
  int next(int line) {
    return line + 1 < size ? starts[line + 1] : text.length();
  }

  /** Some lines with the ends between them. */
  String block(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  private static boolean isSpace(char c) {
    boolean isMark = c > ' ' && c < '\u0080';
    return !isMark && (c == ' ' || c == '\u00A0' || Character.isWhitespace(c));
  }
}
