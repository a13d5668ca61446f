package org.ascertain.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The X.500 address that Exchange gives a mailbox beside its SMTP address, and its encapsulation in
 * an SMTP address ({@code IMCEAEX}, MS-OXCMAIL). The tail of the name hints at an alias, no more.
 */
public final class ExchangeAddress {
  private static final Pattern NAME = Pattern.compile("(?i)/o=[^;<>\"\\r\\n]*");
  private static final Pattern ENCAPSULATED =
      Pattern.compile("(?i)IMCEAEX-(_[^@<>\\s]+)@[^@<>\\s]+");
  private static final Pattern ESCAPE = Pattern.compile("\\+([0-9A-Fa-f]{2})");

  private ExchangeAddress() {}

  /** The X.500 address in a text, lower case, taken out of its encapsulation; empty without one. */
  public static Optional<String> find(@Nullable String text) {
    if (text == null || text.indexOf('=') < 0 && text.indexOf("-_") < 0) {
      return Optional.empty();
    }
    Matcher encapsulated = ENCAPSULATED.matcher(text);
    if (encapsulated.find()) {
      return Optional.of(decoded(encapsulated.group(1)).toLowerCase(Locale.ROOT));
    }
    Matcher name = NAME.matcher(text);
    return name.find()
        ? Optional.of(name.group().strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Underscores stand for slashes; what was an underscore is escaped, so the order matters. */
  private static String decoded(String local) {
    String slashes = local.replace('_', '/');
    return ESCAPE
        .matcher(slashes)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(escape.group(1), 16))));
  }
}
