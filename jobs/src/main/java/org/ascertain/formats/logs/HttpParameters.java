package org.ascertain.formats.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ascertain.model.HttpParameter;
import org.ascertain.model.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Gathers what a request says, and undoes codings within codings: percent-coding, JSON, forms,
 * base64 in either alphabet, gzip, up to four deep. Each value stands as it was found and again
 * after each coding that was undone; the place tells which: {@code QUERY>URL>JSON}. Elements of
 * JSON lists carry no number, so equal names in order are elements of one list.
 */
final class HttpParameters {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_PARAMETERS = 20_000;
  private static final int MAX_XML_DEPTH = 16;
  private static final Pattern PAIR = Pattern.compile("[\\w.$\\[\\]%-]{1,64}=\\S*");
  private static final Pattern TELLING_SEGMENT =
      Pattern.compile("[^@%]*(?:@|%40).*|[0-9a-fA-F]{32,128}|[A-Za-z0-9_-]{24,}={0,2}");

  private final List<HttpParameter> parameters = new ArrayList<>();

  /** What was gathered, in order. */
  List<HttpParameter> list() {
    return List.copyOf(parameters);
  }

  /** The query of an address, not decoded yet. */
  void query(@Nullable String query) {
    if (query != null) {
      pairs("QUERY", query, 0);
    }
  }

  /** A parameter that is decoded already. */
  void pair(String place, String name, String value) {
    add(place, name, value, 0);
  }

  /** Segments of a path that may identify somebody: addresses, digests, long tokens. */
  void path(String path) {
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      if (TELLING_SEGMENT.matcher(segments[i]).matches()) {
        add("PATH", Integer.toString(i), PercentCoding.decoded(segments[i], false), 0);
      }
    }
  }

  /** A body, by its media type; of any other type, by what it looks like. */
  void body(@Nullable String mediaType, String text) {
    String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/")) {
      multipart(mediaType, text);
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      pairs("FORM", text, 0);
    } else if (!json("JSON", "", text, 0) && !lines(text) && !xml(type, text)) {
      if (isForm(text.strip())) {
        pairs("FORM", text.strip(), 0);
      } else if (!text.isBlank()) {
        add("TEXT", "", text, 0);
      }
    }
  }

  /** Bodies of several JSON objects, one a line. */
  private boolean lines(String text) {
    if (!text.strip().startsWith("{") || text.indexOf('\n') < 0) {
      return false;
    }
    boolean isJson = true;
    for (String line : text.strip().split("\n", -1)) {
      isJson &= json("JSON", "", line, 0);
    }
    return isJson;
  }

  private boolean xml(String type, String text) {
    if (!type.contains("xml") || !text.stripLeading().startsWith("<")) {
      return false;
    }
    for (Element element : Jsoup.parse(text, Parser.xmlParser()).getAllElements()) {
      if (!element.ownText().isBlank()) {
        add("XML", path(element), element.ownText().strip(), 0);
      }
    }
    return true;
  }

  private static String path(Element element) {
    List<String> names = new ArrayList<>();
    Element at = element;
    while (at != null && !at.tagName().startsWith("#") && names.size() < MAX_XML_DEPTH) {
      names.add(0, at.tagName());
      at = at.parent();
    }
    return String.join(".", names);
  }

  private void multipart(String mediaType, String text) {
    for (MultipartBody.Part part : MultipartBody.parts(mediaType, text)) {
      if (!json("MULTIPART", part.name(), part.value(), 0)) {
        add("MULTIPART", part.name(), part.value(), 0);
      }
    }
  }

  private void pairs(String place, String text, int depth) {
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!pair.isEmpty()) {
        add(place, PercentCoding.decoded(name, true), PercentCoding.decoded(value, true), depth);
      }
    }
  }

  private static boolean isForm(String text) {
    for (String pair : text.split("&", -1)) {
      if (!PAIR.matcher(pair).matches()) {
        return false;
      }
    }
    return true;
  }

  private boolean json(String place, String name, String text, int depth) {
    Optional<JsonNode> tree = JsonText.parseContainer(text);
    tree.ifPresent(value -> leaves(place, name, value, depth));
    return tree.isPresent();
  }

  private void leaves(String place, String name, JsonNode value, int depth) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              member -> leaves(place, joined(name, member.getKey()), member.getValue(), depth));
    } else if (value.isArray()) {
      value.forEach(element -> leaves(place, name, element, depth));
    } else if (!value.isNull()) {
      add(place, name, value.asText(), depth);
    }
  }

  private void add(String place, String name, String value, int depth) {
    if (parameters.size() >= MAX_PARAMETERS) {
      return;
    }
    parameters.add(new HttpParameter(place, name, value));
    if (depth < MAX_DEPTH && value.length() > 2) {
      undo(place, name, value, depth + 1);
    }
  }

  private void undo(String place, String name, String value, int depth) {
    if (json(place + ">JSON", name, value, depth)) {
      return;
    }
    if (PercentCoding.isCoded(value)) {
      add(place + ">URL", name, PercentCoding.decoded(value, false), depth);
      return;
    }
    UrlParts url = UrlParts.of(value);
    if (url.query() != null && !url.host().isEmpty()) {
      pairs(place + ">URL", url.query(), depth);
    } else if (isForm(value) && value.indexOf('=') < value.length() - 2) {
      pairs(place + ">FORM", value, depth);
    }
    TextBytes.base64(value).ifPresent(bytes -> unpacked(place + ">BASE64", name, bytes, depth));
  }

  private void unpacked(String place, String name, byte[] bytes, int depth) {
    Optional<byte[]> inflated = TextBytes.inflated(bytes);
    String reached = inflated.isPresent() ? place + ">GZIP" : place;
    TextBytes.printable(inflated.orElse(bytes)).ifPresent(text -> add(reached, name, text, depth));
  }

  private static String joined(String name, String member) {
    return name.isEmpty() ? member : name + "." + member;
  }
}
