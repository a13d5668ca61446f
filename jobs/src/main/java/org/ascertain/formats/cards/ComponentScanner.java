package org.ascertain.formats.cards;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Finds the components of a file of cards or a calendar, in order of their beginnings. Works on
 * bytes, so that offsets are exact, with one or two bytes to a character.
 */
final class ComponentScanner {
  private final byte[] bytes;
  private final int width;
  private final int shift;
  private final List<Component> found = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private ComponentScanner(byte[] bytes, int width, int shift) {
    this.bytes = bytes;
    this.width = width;
    this.shift = shift;
  }

  static List<Component> scan(byte[] bytes) {
    boolean isLittle = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
    boolean isBig = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF;
    ComponentScanner scanner =
        new ComponentScanner(bytes, isLittle || isBig ? 2 : 1, isBig ? 1 : 0);
    scanner.scan();
    return scanner.found;
  }

  private void scan() {
    int line = 0;
    while (line < bytes.length) {
      int end = line;
      while (end + shift < bytes.length && bytes[end + shift] != '\n') {
        end += width;
      }
      int next = Math.min(end + width, bytes.length);
      line(line, end, next);
      line = next;
    }
    while (!open.isEmpty()) {
      close(open.pop(), bytes.length, /* isClosed= */ false);
    }
    found.sort(Comparator.comparingInt(Component::offset));
  }

  private void line(int start, int end, int next) {
    int from = start + (start == 0 ? markLength() : 0);
    if (startsWith(from, end, "BEGIN:")) {
      open.push(new Open(text(from + 6 * width, end), open.size(), from));
    } else if (startsWith(from, end, "END:")) {
      closeUpTo(text(from + 4 * width, end), next);
    }
  }

  private int markLength() {
    if (width == 2) {
      return 2;
    }
    return bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB ? 3 : 0;
  }

  private void closeUpTo(String name, int end) {
    boolean isOpen = open.stream().anyMatch(each -> each.name().equals(name));
    while (isOpen && !open.isEmpty()) {
      Open inner = open.pop();
      boolean isIt = inner.name().equals(name);
      close(inner, end, isIt);
      if (isIt) {
        return;
      }
    }
  }

  private void close(Open component, int end, boolean isClosed) {
    int length = end - component.offset();
    found.add(
        new Component(component.name(), component.depth(), component.offset(), length, isClosed));
  }

  private boolean startsWith(int start, int end, String word) {
    if (start + word.length() * width > end) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Character.toUpperCase((char) bytes[start + i * width + shift]) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String text(int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i + shift < end && i + shift < bytes.length; i += width) {
      text.append((char) (bytes[i + shift] & 0xFF));
    }
    return text.toString().strip().toUpperCase(Locale.ROOT);
  }

  private record Open(String name, int depth, int offset) {}
}
