package org.ascertain.formats.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;
import org.ascertain.model.Nullable;

/**
 * Reads HTTP archives of browsers (HAR 1.1 and 1.2): each entry of {@code log.entries} is a row.
 * Files that are wrapped in a call, as viewers load them, are read alike. The page of a request is
 * its Referer, else the title of its page where that is an address.
 */
public final class HarReader implements RowReader<HttpEntry> {
  private static final String PAGES = "pages";
  private static final String ENTRIES = "entries";
  private static final JsonReader JSON =
      JsonReader.of(List.of(List.of("log", PAGES), List.of("log", ENTRIES)));

  @Override
  public void read(ByteSource file, Consumer<? super Row<HttpEntry>> rows) throws IOException {
    new Reading(rows).read(file);
  }

  /** One pass through a file. */
  private static final class Reading {
    private final Consumer<? super Row<HttpEntry>> rows;
    private final Map<String, String> pages = new HashMap<>();
    private long ordinal;

    Reading(Consumer<? super Row<HttpEntry>> rows) {
      this.rows = rows;
    }

    void read(ByteSource file) throws IOException {
      JSON.read(file, this::take);
    }

    private void take(Row<JsonElement> row) {
      if (!row.isRead()) {
        rows.accept(Row.refused(row.place().withOrdinal(ordinal++), row.problem()));
      } else if (row.value().array().equals(PAGES)) {
        page(row.value().data());
      } else if (row.value().array().equals(ENTRIES)) {
        RowPlace place = row.place().withOrdinal(ordinal++);
        rows.accept(Row.read(place, row.value().data()).map(this::entry));
      } else if (!row.value().data().has("log")) {
        rows.accept(Row.refused(row.place().withOrdinal(ordinal++), "No log of requests"));
      }
    }

    private void page(JsonNode page) {
      String id = JsonText.text(page, "id");
      String title = JsonText.text(page, "title");
      if (id != null && title != null && title.matches("https?://.*")) {
        pages.putIfAbsent(id, title);
      }
    }

    private HttpEntry entry(JsonNode entry) {
      JsonNode request = entry.get("request");
      String url = request == null ? null : JsonText.text(request, "url");
      if (url == null) {
        throw new UnreadableRowException("The entry has no request with an address");
      }
      UrlParts parts = UrlParts.of(url);
      HarBody body = HarBody.of(request);
      String method = Optional.ofNullable(JsonText.text(request, "method")).orElse("GET");
      boolean isHostOnly = method.equalsIgnoreCase("CONNECT");
      return new HttpEntry(
          LogTimes.instant(JsonText.text(entry, "startedDateTime")),
          method.toUpperCase(Locale.ROOT),
          url,
          isHostOnly && parts.host().isEmpty() ? UrlParts.host(url) : parts.host(),
          parts.path(),
          pageUrl(entry, request),
          null,
          status(entry.get("response")),
          body.mediaType(),
          body.text(),
          parameters(request, parts, body),
          isHostOnly);
    }

    @Nullable
    private String pageUrl(JsonNode entry, JsonNode request) {
      String referer = HarBody.header(request, "Referer");
      String pageId = JsonText.text(entry, "pageref");
      return referer != null || pageId == null ? referer : pages.get(pageId);
    }

    @Nullable
    private static Integer status(@Nullable JsonNode response) {
      Integer status = response == null ? null : JsonText.integer(response, "status");
      return status == null || status <= 0 ? null : status;
    }

    private static List<org.ascertain.model.HttpParameter> parameters(
        JsonNode request, UrlParts url, HarBody body) {
      HttpParameters parameters = new HttpParameters();
      if (url.query() != null) {
        parameters.query(url.query());
      } else {
        pairs(parameters, "QUERY", request.get("queryString"));
      }
      parameters.path(url.path());
      pairs(parameters, "COOKIE", request.get("cookies"));
      if (body.text() != null) {
        parameters.body(body.mediaType(), body.text());
      } else {
        pairs(parameters, "FORM", body.params());
      }
      return parameters.list();
    }

    private static void pairs(HttpParameters parameters, String place, @Nullable JsonNode list) {
      if (list == null || !list.isArray()) {
        return;
      }
      for (JsonNode pair : list) {
        String name = JsonText.text(pair, "name");
        String value = JsonText.text(pair.get("value"));
        parameters.pair(place, name == null ? "" : name, value == null ? "" : value);
      }
    }
  }
}
