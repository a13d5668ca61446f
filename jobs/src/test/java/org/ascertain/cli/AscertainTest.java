package org.ascertain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ascertain.query.SmallCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the shell sees: exit codes, results on one stream, messages on the other. */
class AscertainTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    SmallCase.in(folder.resolve("workspace"));
    Files.writeString(folder.resolve("matter.yaml"), "matter: m\n");
    Files.writeString(
        folder.resolve("saved.sql"), "SELECT flow_id FROM flows WHERE grade = $grade");
    Files.writeString(folder.resolve("wrong.yaml"), "matter: m\nprovidr: x\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        " | 0 | Exit codes: | ",
        "help | 0 | Exit codes: | ",
        "help run | 0 | --strict | ",
        "sql --help | 0 | Examples: | ",
        "--version | 0 | ascertain | ",
        "sqll | 1 | | unknown command 'sqll'; did you mean 'sql'?",
        "sql | 1 | | Missing required parameter: 'MATTER'",
        "sql DIR --formt json | 1 | | Unknown option",
        "sql DIR --format xml x | 1 | | Invalid value for option '--format'",
        "sql DIR/absent.yaml x | 2 | | there is no such file",
        "sql DIR FROM_flows | 2 | | The query cannot run",
        "sql DIR -f DIR/none.sql | 2 | | There is no file",
        "sql DIR x -f DIR/saved.sql | 1 | | not both",
        "sql DIR -f DIR/saved.sql | 2 | | give it with -p grade=VALUE",
        "sql DIR -f DIR/saved.sql -p grade=A | 0 | flow-1 | ",
        "sql DIR -f DIR/saved.sql -p grade=A --format csv | 0 | `\"flow_id\"\n\"flow-1\"\n` | ",
        "sql DIR -f DIR/saved.sql -p grade=A --format json | 0 | {\"flow_id\":\"flow-1\"} | ",
        "sql DIR -f DIR/saved.sql -p grade=A --format parquet | 1 | | needs --output FILE",
        "sql DIR --as-of run-9 x | 2 | | No finished run 'run-9'",
        "trace DIR flow-1 | 0 | sha256: 5a5a | ",
        "trace DIR flow-1 --format json | 0 | \"kind\" : \"flow\" | ",
        "trace DIR nothing | 2 | | Nothing has the id 'nothing'",
        "status DIR | 0 | ENCRYPTED | ",
        "status DIR --format json | 0 | \"reconciliation_differences\" | ",
        "status DIR --diff run-1 run-2 | 2 | | No finished run 'run-2'",
        "verify DIR --digests --format json | 0 | \"table\":\"flows\" | ",
        "run DIR/wrong.yaml | 2 | | did you mean 'provider'",
        "run DIR/wrong.yaml --only itms | 2 | | wrong.yaml:2:1",
        "plan DIR/wrong.yaml | 2 | | lacks 'sources'",
        "score DIR | 1 | | Missing required option: '--truth=DIR'",
        "score DIR --truth DIR/none | 2 | | There is no folder",
        "synth DIR --customers 2 --seed 1 | 2 | | is not empty",
        "synth DIR/new --customers 0 --seed 1 | 1 | | customers must be at least 1",
      })
  void endsAsTheShellExpects(String command, int code, String out, String err) {
    Result result = run(command);
    assertThat(result.err).contains(err == null ? "" : err).doesNotContain("\tat ");
    assertThat(result.out).contains(out == null ? "" : out);
    assertThat(result.code).isEqualTo(code);
  }

  @ParameterizedTest
  @EnumSource(value = CommandName.class, mode = EnumSource.Mode.EXCLUDE, names = "WARM_UP")
  void everyCommandExplainsItselfWithExamples(CommandName name) {
    Result result = run(name.label() + " --help");
    assertThat(result.code).isZero();
    assertThat(result.out).containsPattern("Examples?:").contains("ascertain " + name.label());
    assertThat(run("help").out).contains("  " + name.label());
  }

  @Test
  void writesResultsToFiles() {
    Path file = folder.resolve("out.parquet");
    assertThat(run("sql DIR -f DIR/saved.sql -p grade=A --format parquet -o " + file).code)
        .isZero();
    assertThat(file).exists();
  }

  @Test
  void aDefectIsToldWithoutForeignWords() {
    StringWriter err = new StringWriter();
    RuntimeException foreign = new RuntimeException("content of a message");
    foreign.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("lib.Parser", "parse", "Parser.java", 1)});
    PrintWriter writer = new PrintWriter(err);
    assertThat(FailureMessage.print(new IllegalStateException("ours", foreign), writer).value())
        .isEqualTo(3);
    assertThat(err.toString())
        .contains("IllegalStateException: ours", "java.lang.RuntimeException", "lib.Parser")
        .doesNotContain("content of a message");
  }

  private record Result(int code, String out, String err) {}

  private static Result run(String command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String filled = command == null ? "" : command.replace("DIR", folder.toString());
    List<String> words = filled.isBlank() ? List.of() : List.of(filled.strip().split(" ", -1));
    String[] args =
        words.stream().map(word -> word.replace("FROM_", "FRM ")).toArray(String[]::new);
    int code = Ascertain.run(args, new PrintWriter(out), new PrintWriter(err));
    return new Result(code, out.toString(), err.toString());
  }
}
