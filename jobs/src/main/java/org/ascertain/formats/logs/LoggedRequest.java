package org.ascertain.formats.logs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ascertain.model.HttpParameter;
import org.ascertain.model.Nullable;

/** Makes requests of what line logs tell: no bodies, and of tunnels only the host. */
final class LoggedRequest {
  private static final String UNSET = "-";

  private LoggedRequest() {}

  /**
   * A request.
   *
   * @param url the address, or {@code host:port} of a tunnel
   */
  static HttpEntry of(
      @Nullable Instant at,
      String method,
      String url,
      @Nullable String pageUrl,
      @Nullable String account,
      @Nullable Integer status) {
    String verb = method.toUpperCase(Locale.ROOT);
    if (verb.equals("CONNECT")) {
      return hostOnly(at, url, filled(account), status);
    }
    UrlParts parts = UrlParts.of(url);
    return new HttpEntry(
        at,
        verb,
        url,
        parts.host(),
        parts.path(),
        filled(pageUrl),
        filled(account),
        status,
        null,
        null,
        parameters(parts),
        /* isHostOnly= */ false);
  }

  /** A connection of which only the host is known. */
  static HttpEntry hostOnly(
      @Nullable Instant at, String host, @Nullable String account, @Nullable Integer status) {
    return new HttpEntry(
        at,
        "CONNECT",
        host,
        UrlParts.host(host.replaceFirst("^\\w+://", "")),
        "",
        null,
        account,
        status,
        null,
        null,
        List.of(),
        /* isHostOnly= */ true);
  }

  /** The text; null when null, blank or the dash that logs write for nothing. */
  @Nullable
  static String filled(@Nullable String text) {
    return text == null || text.isBlank() || text.equals(UNSET) ? null : text;
  }

  /** A status code; null when the text is none. */
  @Nullable
  static Integer status(@Nullable String text) {
    return text != null && text.matches("[1-9]\\d{2}") ? Integer.valueOf(text) : null;
  }

  private static List<HttpParameter> parameters(UrlParts parts) {
    HttpParameters parameters = new HttpParameters();
    parameters.query(parts.query());
    parameters.path(parts.path());
    return parameters.list();
  }
}
