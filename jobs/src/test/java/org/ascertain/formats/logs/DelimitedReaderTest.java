package org.ascertain.formats.logs;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitedReaderTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain           | a,b,c                 | a~b~c
          empty fields    | ,,                    | ~~
          quoted comma    | "a,b",c               | a,b~c
          doubled quotes  | "a ""b"" c",d         | a "b" c~d
          empty quoted    | "",x                  | ~x
          only quotes     | \"\"\"\"                  | "
          quote in middle | 5" disk,b             | 5" disk~b
          text behind     | "a"b,c                | ab~c
          line end within | "a\\nb",c             | a\\nb~c
          return within   | "a\\r\\nb",c          | a\\r\\nb~c
          blanks kept     | ` a , b`              | ` a ~ b`
          """)
  void splitsFields(String what, String text, String fields) throws IOException {
    List<Row<DelimitedRow>> rows = rows(LogFile.of(unescaped(text)), Dialect.COMMA);
    assertThat(rows).singleElement().satisfies(row -> assertThat(row.isRead()).isTrue());
    assertThat(String.join("~", rows.get(0).value().fields())).isEqualTo(unescaped(fields));
  }

  @Test
  void tellsTheBytesOfEachRow() throws IOException {
    LogFile file = LogFile.of("\uFEFFn\u00E9,1\r\n\"a\r\nb\",2\n\n\u00E9\uD83D\uDE00,3");
    assertThat(rows(file, Dialect.COMMA))
        .extracting(row -> file.at(row.place()))
        .containsExactly("n\u00E9,1", "\"a\r\nb\",2", "\u00E9\uD83D\uDE00,3");
    assertThat(rows(file, Dialect.COMMA).get(0).place()).isEqualTo(new RowPlace(0, 3, 5));
  }

  @Test
  void readsUtf16() throws IOException {
    LogFile file = LogFile.of("\uFEFF\u00E9,\"x\ny\"\r\n\uD83D\uDE00,b\r\n", UTF_16LE);
    List<Row<DelimitedRow>> rows = rows(file, Dialect.COMMA);
    assertThat(rows)
        .extracting(row -> row.value().field(0))
        .containsExactly("\u00E9", "\uD83D\uDE00");
    assertThat(file.at(rows.get(1).place(), UTF_16LE)).isEqualTo("\uD83D\uDE00,b");
  }

  @Test
  void takesBytesThatAreNoUtf8AsWindows1252() throws IOException {
    LogFile file = LogFile.of("Jos\u00E9 \u20AC,\u0153uvre", Charset.forName("windows-1252"));
    assertThat(rows(file, Dialect.COMMA).get(0).value().fields())
        .containsExactly("Jos\u00E9 \u20AC", "\u0153uvre");
  }

  @ParameterizedTest
  @CsvSource({"C3", "E28082", "EDA080", "C080", "F4908080", "80", "FF", "F09F98"})
  void losesNoByteOfBrokenUtf8(String hex) throws IOException {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    try (CodePoints in = new CodePoints(new LogFile(bytes))) {
      long last = 0;
      while (in.next() != CodePoints.END) {
        assertThat(in.offset()).isGreaterThan(last);
        last = in.offset();
      }
      assertThat(last).isEqualTo(bytes.length);
    }
  }

  @Test
  void refusesOnlyTheLineWhoseQuoteIsNeverClosed() throws IOException {
    LogFile file = LogFile.of("a,b\n\"open,b\nc,d\ne,f\n");
    List<Row<DelimitedRow>> rows = rows(file, Dialect.COMMA);
    assertThat(rows).extracting(Row::isRead).containsExactly(true, false, true, true);
    assertThat(rows).extracting(row -> row.place().ordinal()).containsExactly(0L, 1L, 2L, 3L);
    assertThat(file.at(rows.get(1).place())).isEqualTo("\"open,b");
    assertThat(rows.get(2).value().fields()).containsExactly("c", "d");
  }

  @Test
  void agreesWithTheLibraryOnWellFormedText() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = randomCsv(random).getBytes(UTF_8);
      List<List<String>> expected = new ArrayList<>();
      try (CSVParser parser =
          CSVParser.parse(
              new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8), CSVFormat.RFC4180)) {
        for (CSVRecord row : parser) {
          expected.add(row.toList());
        }
      }
      assertThat(rows(new LogFile(bytes), Dialect.COMMA))
          .extracting(row -> row.value().fields())
          .isEqualTo(expected);
    }
  }

  @Test
  void readsEachRowAgainFromItsPlace() throws IOException {
    Random random = new Random(8);
    for (int i = 0; i < 100; i++) {
      LogFile file = LogFile.of(randomCsv(random));
      for (Row<DelimitedRow> row : rows(file, Dialect.COMMA)) {
        assertThat(rows(LogFile.of(file.at(row.place())), Dialect.COMMA))
            .extracting(again -> again.value().fields())
            .containsExactly(row.value().fields());
      }
    }
  }

  private static String randomCsv(Random random) throws IOException {
    String[] pieces = {
      "a", "\u00E9", "\"", ",", "\n", "\r\n", " ", "\uD83D\uDE00", "x y", "{}", "'"
    };
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (int row = random.nextInt(5); row >= 0; row--) {
        for (int column = random.nextInt(4); column >= 0; column--) {
          StringBuilder field = new StringBuilder("f");
          for (int piece = random.nextInt(6); piece > 0; piece--) {
            field.append(pieces[random.nextInt(pieces.length)]);
          }
          printer.print(field);
        }
        printer.println();
      }
    }
    return text.toString();
  }

  private static List<Row<DelimitedRow>> rows(LogFile file, Dialect dialect) throws IOException {
    List<Row<DelimitedRow>> rows = new ArrayList<>();
    try (DelimitedReader reader = new DelimitedReader(file, dialect)) {
      for (Row<DelimitedRow> row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r");
  }
}
