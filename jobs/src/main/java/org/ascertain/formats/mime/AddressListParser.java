package org.ascertain.formats.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;

/**
 * Reads the value of an address header: RFC 5322 with groups, comments and obsolete routes, and
 * what broken writers made of it (missing commas, commas in unquoted names, semicolons, unclosed
 * quotes, names without an address, legacy distinguished names).
 */
public final class AddressListParser {
  private static final Pattern BARE = Pattern.compile("[^\\s<>()\",;]+@[^\\s<>()\",;@]+");
  private static final Pattern LOCAL = Pattern.compile("[^\\s@:;]+(?:@[^\\s@:;]+)?");
  private static final Pattern SPACE_AROUND_AT = Pattern.compile("\\s*@\\s*");
  private static final Pattern SPACE_AROUND_DOT =
      Pattern.compile("(?<=@\\S{0,99})\\s*\\.\\s*(?=\\w)");
  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
  private static final Pattern EDGES = Pattern.compile("^['\"\\s]+|['\"\\s]+$");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern LEGACY = Pattern.compile("/o=.*", Pattern.CASE_INSENSITIVE);

  private AddressListParser() {}

  /** Everybody whom the header names, in order. */
  public static List<MailAddress> parse(String header) {
    List<MailAddress> found = new ArrayList<>();
    String waiting = null;
    for (AddressToken token : AddressTokens.of(header)) {
      boolean isNameOnly = token.angle() == null && !isAddress(token.text());
      if (waiting != null && !takesName(token)) {
        found.add(nameOnly(waiting));
        waiting = null;
      }
      if (isNameOnly) {
        waiting = token.isQuoted() ? null : token.raw();
        if (token.isQuoted()) {
          found.add(nameOnly(token.raw()));
        }
      } else {
        add(found, token, waiting);
        waiting = null;
      }
    }
    if (waiting != null) {
      found.add(nameOnly(waiting));
    }
    return found;
  }

  /** Whether words before a comma can be the first half of the name before an angle. */
  private static boolean takesName(AddressToken token) {
    return token.angle() != null && !token.text().isBlank() && !token.isQuoted();
  }

  private static boolean isAddress(String text) {
    return text.indexOf('@') >= 0 || LEGACY.matcher(text.strip()).matches();
  }

  private static void add(List<MailAddress> found, AddressToken token, @Nullable String waiting) {
    if (token.angle() != null) {
      found.add(withAngle(token, waiting));
      return;
    }
    Matcher bare = BARE.matcher(joined(token.text()));
    List<String> addresses = new ArrayList<>();
    while (bare.find()) {
      addresses.add(bare.group());
    }
    boolean isOne = addresses.size() <= 1 || LEGACY.matcher(token.text().strip()).matches();
    if (isOne) {
      found.add(bare(token));
    } else {
      addresses.forEach(each -> found.add(new MailAddress(null, canonical(each), each)));
    }
  }

  private static MailAddress withAngle(AddressToken token, @Nullable String waiting) {
    String words = waiting == null ? token.text() : waiting + ", " + token.text().strip();
    String raw = waiting == null ? token.raw() : waiting + ", " + token.raw();
    String address = canonical(token.angle());
    String name = name(words.isBlank() ? commentOrAngle(token, address) : words);
    if (address == null && isAddress(words)) {
      return new MailAddress(null, canonical(words), raw);
    }
    return new MailAddress(name, address, raw);
  }

  private static @Nullable String commentOrAngle(AddressToken token, @Nullable String address) {
    return token.comment() == null && address == null ? token.angle() : token.comment();
  }

  private static MailAddress bare(AddressToken token) {
    String text = joined(token.text());
    Matcher matcher = BARE.matcher(text);
    String found = matcher.find() ? matcher.group() : text;
    boolean isLegacy = LEGACY.matcher(token.text().strip()).matches();
    String address = canonical(isLegacy ? token.text() : found);
    String rest = isLegacy ? "" : text.replace(found, " ").strip();
    return new MailAddress(
        name(rest.isEmpty() || rest.equals(text.strip()) ? token.comment() : rest),
        address,
        token.raw());
  }

  private static MailAddress nameOnly(String raw) {
    return new MailAddress(name(raw), null, raw);
  }

  /** White space around at signs and dots of an address, which old writers put there, gone. */
  private static String joined(String text) {
    if (text.indexOf(' ') < 0 && text.indexOf('\t') < 0) {
      return text;
    }
    String joined = SPACE_AROUND_AT.matcher(text).replaceAll("@");
    int at = joined.indexOf('@');
    boolean isOne = at >= 0 && at == joined.lastIndexOf('@');
    return isOne ? SPACE_AROUND_DOT.matcher(joined).replaceAll(".") : joined;
  }

  /**
   * Canonical form; a name of a host's own, or a legacy name, that stands in an address's place
   * keeps its words; anything else is no address.
   */
  private static @Nullable String canonical(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    boolean hasComment = written.indexOf('(') >= 0;
    String bare = hasComment ? COMMENT.matcher(written).replaceAll("") : written;
    String text = joined(bare).strip();
    // An obsolete route: @host,@host:user@domain.
    String last = text.startsWith("@") ? text.substring(text.indexOf(':') + 1) : text;
    Optional<EmailAddress> address = EmailAddress.parse(last);
    return address.map(EmailAddress::address).orElseGet(() -> otherAddress(last));
  }

  private static @Nullable String otherAddress(String text) {
    boolean isLegacy = LEGACY.matcher(text).matches();
    return isLegacy || LOCAL.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : null;
  }

  private static @Nullable String name(@Nullable String words) {
    if (words == null) {
      return null;
    }
    String decoded = EncodedWords.decode(words).strip();
    String bare = SPACES.matcher(EDGES.matcher(decoded).replaceAll("")).replaceAll(" ");
    return bare.isEmpty() ? null : bare;
  }
}
