package org.ascertain.formats.logs;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.model.Nullable;

/** A record of a log of the network monitor Zeek. */
public final class ZeekEntry {
  private static final Set<String> EMPTY = Set.of("-", "(empty)", "");

  private final String path;
  private final Map<String, String> fields;

  ZeekEntry(String path, Map<String, String> fields) {
    this.path = path;
    this.fields = fields;
  }

  /** Which log, for example {@code http}; empty when the file does not say. */
  public String path() {
    return path;
  }

  /** Whether it is a record of a request: method and host or address are there. */
  public boolean isRequest() {
    return value("method") != null && (value("host") != null || value("id.resp_h") != null);
  }

  /** Whether it tells the name of a host that a session was opened to, and no more. */
  public boolean isHostName() {
    return value("server_name") != null;
  }

  /** Whether it is a record of mail. */
  public boolean isMail() {
    return value("mailfrom") != null || value("rcptto") != null;
  }

  /** A field; null when unset or empty. */
  @Nullable
  public String value(String name) {
    String value = fields.get(name);
    return value == null || EMPTY.contains(value) ? null : value;
  }

  /** A field that holds a set or list. */
  public List<String> values(String name) {
    String value = value(name);
    return value == null ? List.of() : Arrays.asList(value.split(","));
  }

  /** When; null when not said. */
  @Nullable
  public Instant at() {
    Instant at = LogTimes.epoch(value("ts"));
    return at != null ? at : LogTimes.instant(value("ts"));
  }

  /** The record as a request. */
  public HttpEntry request() {
    if (!isRequest()) {
      return LoggedRequest.hostOnly(at(), value("server_name"), null, null);
    }
    String host = value("host") != null ? value("host") : value("id.resp_h");
    String uri = value("uri") == null ? "" : value("uri");
    boolean isWhole = uri.contains("://");
    String method = value("method");
    String url = isWhole || method.equals("CONNECT") ? uri : "http://" + host + uri;
    return LoggedRequest.of(
        at(),
        method,
        url.isEmpty() ? host : url,
        value("referrer"),
        value("username"),
        LoggedRequest.status(value("status_code")));
  }
}
