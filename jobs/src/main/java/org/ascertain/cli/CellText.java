package org.ascertain.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ascertain.model.Nullable;

/**
 * Values as text on a terminal. Control characters and those that turn the direction of writing are
 * spelt out: evidence must not be able to move a cursor or dress up a line.
 */
final class CellText {
  private CellText() {}

  static String of(@Nullable Object value) {
    return value == null ? "" : visible(text(value));
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(CellText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Double number) {
      return decimal(number);
    }
    return value.toString();
  }

  private static String decimal(double number) {
    boolean isWhole = number == Math.rint(number) && Math.abs(number) < 1e15;
    return isWhole ? String.format(Locale.ROOT, "%.1f", number) : Double.toString(number);
  }

  private static String visible(String text) {
    if (text.chars().noneMatch(CellText::isUnsafe)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.chars().forEach(c -> safe.append(isUnsafe(c) ? escaped(c) : String.valueOf((char) c)));
    return safe.toString();
  }

  private static boolean isUnsafe(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", c);
    };
  }
}
