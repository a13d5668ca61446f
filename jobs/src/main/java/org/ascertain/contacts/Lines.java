package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.List;

/** A text as lines with their positions; line ends are no part of a line. */
final class Lines {
  private final String text;
  private final List<int[]> bounds = new ArrayList<>();
  private final List<String> stripped = new ArrayList<>();

  Lines(String text) {
    this.text = text;
    int start = 0;
    while (start <= text.length()) {
      int feed = text.indexOf('\n', start);
      int next = feed < 0 ? text.length() : feed;
      int end = next > start && text.charAt(next - 1) == '\r' ? next - 1 : next;
      bounds.add(new int[] {start, end});
      stripped.add(text.substring(start, end).replace('\u00A0', ' ').strip());
      start = next + 1;
    }
  }

  int size() {
    return bounds.size();
  }

  int start(int line) {
    return bounds.get(line)[0];
  }

  int end(int line) {
    return bounds.get(line)[1];
  }

  /** The line as it stands. */
  String raw(int line) {
    return text.substring(start(line), end(line));
  }

  /** The line without white space at its ends, no-break spaces included. */
  String line(int line) {
    return stripped.get(line);
  }

  boolean isBlank(int line) {
    return line(line).isEmpty();
  }

  /** Where the line after this one starts. */
  int next(int line) {
    return line + 1 < size() ? start(line + 1) : text.length();
  }
}
