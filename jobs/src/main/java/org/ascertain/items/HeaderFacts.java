package org.ascertain.items;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ascertain.formats.mime.RawHeader;

/** Header fields that have no column of their own, by name, within bounds. */
final class HeaderFacts {
  private static final int MAX_VALUE = 1 << 16;
  private static final int MAX_ALL = 1 << 20;

  /** Fields that have columns; who is named in them stands there in its own words. */
  private static final Set<String> IN_COLUMNS =
      Set.of(
          "from",
          "sender",
          "reply-to",
          "to",
          "cc",
          "bcc",
          "date",
          "subject",
          "message-id",
          "in-reply-to",
          "references");

  private HeaderFacts() {}

  /** Adds the fields; the values of a repeated one stand on lines. */
  static void add(Map<String, String> facts, List<RawHeader> fields) {
    int size = 0;
    for (RawHeader field : fields) {
      String name = field.name().toLowerCase(Locale.ROOT);
      if (!IN_COLUMNS.contains(name) && size < MAX_ALL) {
        String value = cut(field.value());
        facts.merge(name, value, (first, more) -> cut(first + "\n" + more));
        size += value.length();
      }
    }
  }

  /** A value within the bound on one. */
  static String cut(String value) {
    return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
  }
}
