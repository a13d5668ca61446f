package org.ascertain.synth.writers;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.synth.scene.WebRequest;

/** Captured requests as an HTTP archive (HAR 1.2). */
public final class HarWriter {
  private HarWriter() {}

  /** The archive's text. */
  public static String har(List<WebRequest> requests) {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("version", "1.2");
    log.put("creator", Map.of("name", "Fictional Capture"));
    log.put("pages", List.of());
    log.put("entries", requests.stream().map(HarWriter::entry).toList());
    return Json.text(Map.of("log", log)) + "\n";
  }

  private static Map<String, Object> entry(WebRequest request) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("startedDateTime", request.at().toString());
    entry.put("time", 42);
    entry.put("request", requestOf(request));
    entry.put("response", response());
    entry.put("cache", Map.of());
    entry.put("timings", Map.of("wait", 42));
    return entry;
  }

  private static Map<String, Object> requestOf(WebRequest request) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("method", request.method());
    fields.put("url", request.url());
    fields.put("httpVersion", "HTTP/1.1");
    fields.put("cookies", List.of());
    fields.put("headers", headers(request));
    fields.put("queryString", query(request.url()));
    if (request.body() != null) {
      fields.put("postData", pair("mimeType", request.mediaType(), "text", request.body()));
    }
    fields.put("headersSize", -1);
    fields.put("bodySize", request.body() == null ? 0 : request.body().length());
    return fields;
  }

  private static List<Map<String, Object>> headers(WebRequest request) {
    return List.of(
        pair("name", "Host", "value", URI.create(request.url()).getHost()),
        pair("name", "User-Agent", "value", "Mozilla/5.0 (Fictional)"),
        pair("name", "Referer", "value", request.page()));
  }

  private static List<Map<String, Object>> query(String url) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    String query = URI.create(url).getRawQuery();
    if (query == null) {
      return parameters;
    }
    for (String field : query.split("&", -1)) {
      int equals = field.indexOf('=');
      String name = equals < 0 ? field : field.substring(0, equals);
      String value = equals < 0 ? "" : field.substring(equals + 1);
      parameters.add(pair("name", decoded(name), "value", decoded(value)));
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> response() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("status", 200);
    fields.put("statusText", "OK");
    fields.put("httpVersion", "HTTP/1.1");
    fields.put("cookies", List.of());
    fields.put("headers", List.of());
    fields.put("content", pair("size", 0, "mimeType", "image/gif"));
    fields.put("redirectURL", "");
    fields.put("headersSize", -1);
    fields.put("bodySize", 0);
    return fields;
  }

  private static Map<String, Object> pair(String key1, Object value1, String key2, Object value2) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put(key1, value1);
    pair.put(key2, value2);
    return pair;
  }
}
