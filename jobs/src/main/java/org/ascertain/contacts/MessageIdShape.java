package org.ascertain.contacts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The shapes that mail software gives to the left side of message ids. Measured on public archives:
 * a scan for addresses that knows nothing of ids takes them for a quarter of all its addresses.
 */
final class MessageIdShape {
  private static final Pattern SHAPE =
      Pattern.compile(
          String.join(
              "|",
              ".*\\$.*\\$.*", // Outlook Express: 000a01c6$1f2e3d40$...
              ".*\\.javamail\\..*",
              "(?:x|al)?pine\\..*",
              "\\d{14}.*", // a time to the second
              "\\d{8}t?\\d{4,6}\\..*",
              "\\d{9,}\\.\\d+.*", // seconds since 1970
              "\\d+\\.\\d+\\.\\d+\\.(?:camel|qm|androidmobile|mail).*",
              "[0-9a-f]{8}\\.[0-9a-f]{5,8}(?:[._-].*)?", // Mozilla
              "[0-9a-f]{6,}(?:[.-][0-9a-f]{4,})+",
              "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}.*",
              "[0-9a-z]{6}-[0-9a-z]{6}-[0-9a-z]{2}", // Exim
              "[a-z0-9]{8,14}\\.(?:wl|fsf|ln|lnx)(?:[-._%].*)?", // Gnus, Wanderlust
              "b0\\d{9}", // IMail
              "[a-z0-9._-]*image\\d{3}\\.(?:png|jpg|gif)",
              "part\\d*\\.[0-9a-f]+.*"));

  private static final Set<String> ID_DOMAINS =
      Set.of("mail.gmail.com", "localhost.localdomain", "phx.gbl", "mx.google.com");

  private static final Pattern HEX_RUN = Pattern.compile("[0-9a-f]{16,}");

  private MessageIdShape() {}

  /**
   * Whether a program made it.
   *
   * @param localPart as it stands: the case tells
   * @param domain lower case
   */
  static boolean isLikely(String localPart, String domain) {
    String lower = localPart.toLowerCase(Locale.ROOT);
    return ID_DOMAINS.contains(domain)
        || domain.endsWith(".phx.gbl")
        || domain.endsWith(".prod.outlook.com")
        || domain.endsWith(".exchangelabs.com")
        || SHAPE.matcher(lower).matches()
        || isHexWithLetters(lower)
        || isRandom(localPart);
  }

  private static boolean isHexWithLetters(String lower) {
    var run = HEX_RUN.matcher(lower);
    return run.find()
        && run.group().chars().anyMatch(c -> c >= 'a')
        && run.group().chars().anyMatch(c -> c <= '9');
  }

  /** Capitals, small letters and digits mixed over a length that nobody chooses. */
  private static boolean isRandom(String localPart) {
    if (localPart.length() < 16) {
      return false;
    }
    long capitals = localPart.chars().filter(c -> c >= 'A' && c <= 'Z').count();
    long smalls = localPart.chars().filter(c -> c >= 'a' && c <= 'z').count();
    long digits = localPart.chars().filter(c -> c >= '0' && c <= '9').count();
    return digits >= 2 && capitals >= 4 && smalls >= 3 || digits >= 10 && capitals + smalls >= 3;
  }
}
