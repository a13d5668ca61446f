package org.ascertain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintersTest {
  private static final List<String> NAMES = List.of("name", "n", "at");
  private static final List<List<Object>> ROWS =
      List.of(
          Arrays.asList("Zoë \"Z\", Ltd", 12L, Instant.parse("2020-01-02T03:04:05Z")),
          Arrays.asList("", null, LocalDate.of(2020, 1, 2)));

  @Test
  void alignsColumnsAndNumbers() {
    assertThat(printed(TablePrinter::new))
        .isEqualTo(
            """
            name           n  at
            ------------  --  --------------------
            Zoë "Z", Ltd  12  2020-01-02T03:04:05Z
                              2020-01-02
            (2 rows)
            """);
  }

  @Test
  void printsJsonThatProgramsRead() {
    assertThat(printed(JsonPrinter::new))
        .isEqualTo(
            """
            [
            {"name":"Zoë \\"Z\\", Ltd","n":12,"at":"2020-01-02T03:04:05Z"},
            {"name":"","n":null,"at":"2020-01-02"}
            ]
            """);
  }

  @Test
  void printsCsvInWhichNothingIsNotEmpty() {
    assertThat(printed(CsvPrinter::new))
        .isEqualTo(
            """
            "name","n","at"
            "Zoë ""Z"", Ltd",12,"2020-01-02T03:04:05Z"
            "",,"2020-01-02"
            """);
  }

  @Test
  void printsNestedValues() {
    StringWriter out = new StringWriter();
    JsonPrinter.printValue(
        new PrintWriter(out),
        Map.of("list", List.of(1, 2.5, Double.NaN, new BigDecimal("10.10"), true)));
    assertThat(out.toString().replaceAll("\\s", ""))
        .isEqualTo("{\"list\":[1,2.5,\"NaN\",10.10,true]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain | plain",
        "`a\u001b[31mb` | a\\u001b[31mb",
        "`a\nb` | a\\nb",
        "`a\tb` | a\\tb",
        "a\u202eb | a\\u202eb",
        "Zoë 日本 | Zoë 日本",
      })
  void evidenceCannotMoveTheCursor(String value, String shown) {
    assertThat(CellText.of(value)).isEqualTo(shown);
  }

  @Test
  void cutsLongCellsAndPrintsLongResults() {
    StringWriter out = new StringWriter();
    TablePrinter printer = new TablePrinter(new PrintWriter(out));
    printer.columns(List.of("x"));
    for (int i = 0; i < 2500; i++) {
      printer.row(List.of("y".repeat(200)));
    }
    printer.end();
    assertThat(out.toString().lines().count()).isEqualTo(2503);
    assertThat(out.toString().lines().skip(2).findFirst().orElseThrow()).hasSize(100).endsWith("…");
  }

  private static String printed(Function<PrintWriter, ResultPrinter> kind) {
    StringWriter out = new StringWriter();
    ResultPrinter printer = kind.apply(new PrintWriter(out));
    printer.columns(NAMES);
    ROWS.forEach(printer::row);
    printer.end();
    return out.toString();
  }
}
