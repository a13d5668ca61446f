package org.ascertain.formats.logs;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;
import org.ascertain.model.Nullable;

/**
 * Reads logs in the W3C extended format (IIS, proxies): a {@code #Fields:} directive names the
 * columns, a {@code #Date:} directive the day where lines tell only the time. Times are UTC.
 */
public final class W3cLogReader implements RowReader<HttpEntry> {
  @Override
  public void read(ByteSource file, Consumer<? super Row<HttpEntry>> rows) throws IOException {
    Directives directives = new Directives();
    new LineReader<>(directives::take, directives::entry).read(file, rows);
  }

  /** What the directives so far say of the lines that follow. */
  private static final class Directives {
    private String[] names = {};
    private String day = "";

    void take(String directive) {
      if (directive.startsWith("#Fields:")) {
        names = directive.substring("#Fields:".length()).strip().split("\\s+", -1);
      } else if (directive.startsWith("#Date:")) {
        day = directive.substring("#Date:".length()).strip().split(" ", -1)[0];
      }
    }

    HttpEntry entry(String line) {
      Map<String, String> fields = fields(line);
      String method = first(fields, "cs-method", "c-method");
      String stem = first(fields, "cs-uri", "cs-uri-stem", "cs(uri)");
      if (method == null || stem == null) {
        throw new UnreadableRowException("The line holds no request");
      }
      String date = fields.getOrDefault("date", day);
      return LoggedRequest.of(
          LogTimes.instant(date + " " + fields.getOrDefault("time", "00:00:00")),
          method,
          url(fields, stem),
          first(fields, "cs(referer)", "cs(referrer)"),
          first(fields, "cs-username", "cs-user"),
          LoggedRequest.status(first(fields, "sc-status")));
    }

    private static String url(Map<String, String> fields, String stem) {
      String query = first(fields, "cs-uri-query");
      String whole = query == null || stem.contains("?") ? stem : stem + "?" + query;
      String host = first(fields, "cs-host", "cs(host)", "cs-uri-host");
      if (host == null || whole.contains("://") || !whole.startsWith("/")) {
        return whole;
      }
      String scheme = first(fields, "cs-uri-scheme");
      return (scheme == null ? "http" : scheme) + "://" + host + whole;
    }

    private Map<String, String> fields(String line) {
      Map<String, String> fields = new HashMap<>();
      List<String> tokens = LogTokens.of(line);
      for (int i = 0; i < names.length && i < tokens.size(); i++) {
        fields.put(names[i].toLowerCase(Locale.ROOT), tokens.get(i));
      }
      return fields;
    }

    @Nullable
    private static String first(Map<String, String> fields, String... names) {
      for (String name : names) {
        String value = LoggedRequest.filled(fields.get(name));
        if (value != null) {
          return value;
        }
      }
      return null;
    }
  }
}
