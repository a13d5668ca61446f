package org.ascertain.formats.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a header such as Content-Type and its parameters, with continuations and charsets
 * (RFC 2231) put together and encoded words decoded.
 *
 * @param value what stands before the first semicolon, lower case
 * @param parameters by name, lower case
 */
record HeaderParameters(String value, Map<String, String> parameters) {
  private static final Pattern PARAMETER =
      Pattern.compile("\\s*([^\\s=;\"]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"?([^;]*)|([^;]*))");
  private static final Pattern SECTION = Pattern.compile("([^*]+)(?:\\*(\\d+))?(\\*)?");

  /** Reads a header value; what cannot be read is left out. */
  static HeaderParameters parse(String header) {
    int end = header.indexOf(';');
    String value = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    Map<String, Sections> sections = new LinkedHashMap<>();
    int position = end < 0 ? header.length() : end + 1;
    Matcher matcher = PARAMETER.matcher(header);
    while (position < header.length()) {
      matcher.region(position, header.length());
      if (matcher.lookingAt()) {
        add(sections, matcher);
        position = matcher.end();
      }
      int next = header.indexOf(';', position);
      position = next < 0 ? header.length() : next + 1;
    }
    return new HeaderParameters(value, joined(sections));
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  private static void add(Map<String, Sections> sections, Matcher matcher) {
    String text = matcher.group(4) == null ? unquoted(matcher) : matcher.group(4).strip();
    Matcher name = SECTION.matcher(matcher.group(1).toLowerCase(Locale.ROOT));
    if (name.matches()) {
      int section = name.group(2) == null ? 0 : Integer.parseInt(limited(name.group(2)));
      sections
          .computeIfAbsent(name.group(1), key -> new Sections())
          .put(section, text, name.group(3) != null);
    }
  }

  /** A backslash that a file path wrote without meaning an escape stays. */
  private static String unquoted(Matcher matcher) {
    return matcher.group(2).replaceAll("\\\\([\"\\\\])", "$1") + matcher.group(3).strip();
  }

  private static String limited(String digits) {
    return digits.substring(0, Math.min(6, digits.length()));
  }

  private static Map<String, String> joined(Map<String, Sections> sections) {
    Map<String, String> parameters = new LinkedHashMap<>();
    sections.forEach((name, parts) -> parameters.put(name, parts.joined()));
    return parameters;
  }

  /** The sections of one parameter by number. */
  private static final class Sections {
    private final TreeMap<Integer, String> texts = new TreeMap<>();
    private final TreeMap<Integer, Boolean> encoded = new TreeMap<>();

    void put(int section, String text, boolean isEncoded) {
      // The first of repeated parameters counts, but an encoded one beats a plain one.
      if (!texts.containsKey(section) || isEncoded && !encoded.get(section)) {
        texts.put(section, text);
        encoded.put(section, isEncoded);
      }
    }

    String joined() {
      if (!encoded.containsValue(true)) {
        return EncodedWords.decode(String.join("", texts.values()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      String charset = null;
      for (int section : texts.keySet()) {
        String text = texts.get(section);
        if (encoded.get(section) && charset == null) {
          String[] parts = text.split("'", 3);
          charset = parts.length == 3 ? parts[0] : "";
          text = parts.length == 3 ? parts[2] : text;
        }
        byte[] more =
            encoded.get(section) ? percentDecoded(text) : text.getBytes(StandardCharsets.UTF_8);
        bytes.write(more, 0, more.length);
      }
      return Charsets.decode(bytes.toByteArray(), charset).text();
    }

    private static byte[] percentDecoded(String text) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
      byte[] raw = text.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < raw.length; i++) {
        int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
        int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
        boolean isEscape = raw[i] == '%' && high >= 0 && low >= 0;
        bytes.write(isEscape ? high * 16 + low : raw[i]);
        i += isEscape ? 2 : 0;
      }
      return bytes.toByteArray();
    }
  }
}
