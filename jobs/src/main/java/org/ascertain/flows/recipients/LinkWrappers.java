package org.ascertain.flows.recipients;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that only carry another one: click wrappers of mail scanners and networks. The wrapper
 * is a carrier; what it leads to is the recipient.
 */
public final class LinkWrappers {
  private static final int MAX_DEPTH = 4;
  private static final Pattern URL =
      Pattern.compile("https?://([^/?#:@]+)(?::\\d+)?([^?#]*)\\??.*");
  private static final Pattern DEFENSE_V3 = Pattern.compile("/v3/__(.+?)__;.*");

  private LinkWrappers() {}

  /**
   * The address within, through at most four wrappers; the address itself when it wraps nothing.
   */
  public static String unwrapped(String url) {
    String inner = url;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      Optional<String> next = target(inner);
      if (next.isEmpty()) {
        return inner;
      }
      inner = next.get();
    }
    return inner;
  }

  /** The host of an address, lower case, without port; empty when it is no web address. */
  public static Optional<String> host(String url) {
    Matcher matcher = URL.matcher(url.strip());
    return matcher.matches()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<String> target(String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(1).toLowerCase(Locale.ROOT);
    String path = matcher.group(2);
    if (host.endsWith("safelinks.protection.outlook.com")) {
      return parameter(url, "url");
    }
    if (isNetworkLink(host, path)) {
      return parameter(url, "u").or(() -> parameter(url, "url")).or(() -> parameter(url, "q"));
    }
    return host.startsWith("urldefense.") ? defended(url, path) : Optional.empty();
  }

  private static boolean isNetworkLink(String host, String path) {
    return (host.equals("l.facebook.com") || host.equals("lm.facebook.com"))
            && path.equals("/l.php")
        || host.equals("l.instagram.com")
        || host.endsWith("linkedin.com") && path.startsWith("/redir/redirect")
        || host.equals("www.google.com") && path.equals("/url");
  }

  /**
   * Versions 1 (plain parameter), 2 (dash for percent, underscore for slash) and 3 (in the path).
   */
  private static Optional<String> defended(String url, String path) {
    Matcher third = DEFENSE_V3.matcher(url.substring(url.indexOf(path)));
    if (third.matches()) {
      return Optional.of(third.group(1));
    }
    Optional<String> value = parameter(url, "u");
    return path.startsWith("/v2")
        ? value.map(text -> decoded(text.replace('-', '%').replace('_', '/')))
        : value;
  }

  private static Optional<String> parameter(String url, String name) {
    int query = url.indexOf('?');
    if (query < 0) {
      return Optional.empty();
    }
    for (String pair : url.substring(query + 1).split("[&;#]")) {
      if (pair.startsWith(name + "=")) {
        String value = decoded(pair.substring(name.length() + 1));
        return value.contains("://") || value.contains("-3A")
            ? Optional.of(value)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
