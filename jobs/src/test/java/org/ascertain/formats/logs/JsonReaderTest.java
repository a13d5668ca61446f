package org.ascertain.formats.logs;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
  private static final JsonReader READER =
      JsonReader.of(List.of(List.of("value"), List.of("log", "entries")));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          array            | [{"a":1},{"a":2}]                              | {"a":1}~{"a":2}
          lines            | {"a":1}\\n{"a":2}\\n                           | {"a":1}~{"a":2}
          pretty           | [\\n {\\n  "a": 1\\n }\\n]                     | {\\n  "a": 1\\n }
          several pretty   | {\\n "a":1\\n}\\n{\\n "a":2\\n}                | {\\n "a":1\\n}~{\\n "a":2\\n}
          wrapper          | {"@odata.context":"x","value":[{"a":1}]}       | {"a":1}
          deep             | {"log":{"pages":[{"b":1}],"entries":[{"a":[{}]},{"a":2}],"c":{}}} | {"a":[{}]}~{"a":2}
          brackets in text | [{"a":"}{]["},{"b":"\\"}"}]                    | {"a":"}{]["}~{"b":"\\"}"}
          same name inside | [{"value":[{"a":1}]}]                          | {"value":[{"a":1}]}
          other path       | {"log":{"x":{"entries":[{"a":1}]}}}            | {"log":{"x":{"entries":[{"a":1}]}}}
          not an array     | {"value":{"a":1}}                              | {"value":{"a":1}}
          numbers beside   | [1,"x",null,{"a":1}]                           | {"a":1}
          call around      | onInputData({"log":{"entries":[{"a":1}]}});    | {"a":1}
          empty wrapper    | {"value":[]}                                   | {"value":[]}
          """)
  void findsRows(String what, String text, String rows) throws IOException {
    LogFile file = LogFile.of(unescaped(text));
    List<Row<JsonElement>> found = file.rows(READER);
    assertThat(found).allMatch(Row::isRead);
    assertThat(found.stream().map(row -> file.at(row.place())))
        .containsExactly(unescaped(rows).split("~"));
    assertThat(found.stream().map(row -> row.value().text()))
        .containsExactly(unescaped(rows).split("~"));
  }

  @Test
  void tellsBytesBehindAMarkAndInUtf16() throws IOException {
    LogFile marked = LogFile.of("\uFEFF[{\"\u00E9\":1},{\"a\":2}]");
    assertThat(marked.at(marked.rows(READER).get(1).place())).isEqualTo("{\"a\":2}");
    LogFile wide = LogFile.of("\uFEFF{\"a\":\"\u00E9\"}\r\n{\"a\":2}\r\n", UTF_16LE);
    List<Row<JsonElement>> rows = wide.rows(READER);
    assertThat(wide.at(rows.get(1).place(), UTF_16LE)).isEqualTo("{\"a\":2}");
    assertThat(rows.get(0).value().data().get("a").asText()).isEqualTo("\u00E9");
  }

  @Test
  void refusesOneElementOfAnArray() throws IOException {
    List<Row<JsonElement>> rows = LogFile.of("[{\"a\":1},{\"a\":},{\"a\":3}]").rows(READER);
    assertThat(rows).extracting(Row::isRead).containsExactly(true, false, true);
    assertThat(rows).extracting(Row::problem).containsExactly(null, "Not JSON", null);
  }

  @Test
  void refusesOneOfManyLines() throws IOException {
    LogFile file =
        LogFile.of("{\"a\":1}\n{\"a\":\"cut\n{\"a\":{\"b\":3}\n{\"a\":4}\nnoise\n{\"a\":5}");
    List<Row<JsonElement>> rows = file.rows(READER);
    assertThat(rows).extracting(Row::isRead).containsExactly(true, false, false, true, true);
    assertThat(file.at(rows.get(1).place()).strip()).isEqualTo("{\"a\":\"cut");
    assertThat(file.at(rows.get(4).place())).isEqualTo("{\"a\":5}");
    assertThat(rows).extracting(row -> row.place().ordinal()).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void refusesTheLastElementOfAFileThatEndsEarly() throws IOException {
    List<Row<JsonElement>> rows =
        LogFile.of("{\"log\":{\"entries\":[{\"a\":1},{\"a\":\"b").rows(READER);
    assertThat(rows).extracting(Row::isRead).containsExactly(true, false);
  }

  @Test
  void hasNoRowsInAnEmptyFile() throws IOException {
    assertThat(LogFile.of("").rows(READER)).isEmpty();
    assertThat(LogFile.of(" \n").rows(READER)).isEmpty();
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }
}
