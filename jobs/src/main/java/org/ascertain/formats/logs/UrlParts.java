package org.ascertain.formats.logs;

import java.util.Locale;
import org.ascertain.model.Nullable;

/**
 * The parts of an address as a log wrote it: read without the rules that {@link java.net.URI} has
 * for addresses and browsers do not keep.
 *
 * @param host lower case, without port and user; empty when there is none
 * @param path from the first slash to the query; empty when there is none
 * @param query behind the question mark, not decoded; null when there is none
 */
record UrlParts(String host, String path, @Nullable String query) {
  private static final String AUTHORITY = "//";

  static UrlParts of(String url) {
    String rest = cut(url.strip(), '#');
    int question = rest.indexOf('?');
    String query = question < 0 ? null : rest.substring(question + 1);
    String address = question < 0 ? rest : rest.substring(0, question);
    int authority = address.indexOf(AUTHORITY);
    if (authority < 0) {
      return new UrlParts("", address.startsWith("/") ? address : "", query);
    }
    String behind = address.substring(authority + AUTHORITY.length());
    int slash = behind.indexOf('/');
    String host = slash < 0 ? behind : behind.substring(0, slash);
    return new UrlParts(host(host), slash < 0 ? "" : behind.substring(slash), query);
  }

  /** A host without user, port and trailing period, lower case. */
  static String host(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    if (host.startsWith("[")) {
      host = host.substring(0, host.indexOf(']') + 1);
    } else {
      host = cut(host, ':');
    }
    return (host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
        .toLowerCase(Locale.ROOT);
  }

  private static String cut(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }
}
