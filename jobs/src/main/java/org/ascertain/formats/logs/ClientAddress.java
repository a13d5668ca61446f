package org.ascertain.formats.logs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/** Network addresses of clients as audit logs write them. */
final class ClientAddress {
  private static final int MAX_CHARS = 80;
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[(?<six>[0-9a-fA-F:.]+)](?::\\d+)?|(?<four>\\d+(?:\\.\\d+){3}):\\d+");

  private ClientAddress() {}

  /** The address alone; null for null or blank. */
  @Nullable
  static String withoutPort(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Matcher matcher = WITH_PORT.matcher(text.strip());
    if (text.length() > MAX_CHARS || !matcher.matches()) {
      return text.strip();
    }
    return matcher.group("six") != null ? matcher.group("six") : matcher.group("four");
  }
}
