package org.ascertain.formats.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.formats.ByteSource;

/**
 * Reads logs of the network monitor Zeek, as text with {@code #fields} (whatever the separator) or
 * as JSON lines.
 */
public final class ZeekReader implements RowReader<ZeekEntry> {
  private static final JsonReader JSON = JsonReader.of(List.of());
  private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-fA-F]{2})");

  @Override
  public void read(ByteSource file, Consumer<? super Row<ZeekEntry>> rows) throws IOException {
    if (FileShape.isJson(file)) {
      JSON.read(file, row -> rows.accept(row.map(element -> entry(element.data()))));
    } else {
      Header header = new Header();
      new LineReader<>(header::take, header::entry).read(file, rows);
    }
  }

  private static ZeekEntry entry(JsonNode data) {
    Map<String, String> fields = new HashMap<>();
    data.properties().forEach(member -> fields.put(member.getKey(), text(member.getValue())));
    return new ZeekEntry(fields.getOrDefault("_path", ""), fields);
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.isNull() ? "" : value.asText();
    }
    List<String> texts = new ArrayList<>();
    value.forEach(element -> texts.add(element.asText()));
    return String.join(",", texts);
  }

  /** What the directives of a text log say. */
  private static final class Header {
    private String separator = "\t";
    private String path = "";
    private String[] names = {};

    void take(String directive) {
      String[] words = directive.split(Pattern.quote(separator));
      if (directive.startsWith("#separator ")) {
        separator = unescaped(directive.substring("#separator ".length()));
      } else if (words[0].equals("#path") && words.length > 1) {
        path = words[1];
      } else if (words[0].equals("#fields")) {
        names = words;
      }
    }

    ZeekEntry entry(String line) {
      if (names.length == 0) {
        throw new UnreadableRowException("No directive names the fields");
      }
      String[] values = line.split(Pattern.quote(separator), -1);
      Map<String, String> fields = new HashMap<>();
      for (int i = 1; i < names.length && i <= values.length; i++) {
        fields.put(names[i], unescaped(values[i - 1]));
      }
      return new ZeekEntry(path, fields);
    }

    private static String unescaped(String text) {
      if (!text.contains("\\x")) {
        return text;
      }
      Matcher matcher = ESCAPE.matcher(text);
      return matcher.replaceAll(
          found ->
              Matcher.quoteReplacement(
                  Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
  }
}
