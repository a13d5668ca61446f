package org.ascertain.formats.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to exhaust a reader: each ends soon, and row by row. */
class HostileLogsTest {
  private static final int MANY = 200_000;

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("deep json", new AuditLogReader(), "{\"a\":".repeat(MANY), 1),
        Arguments.of("deep arrays", new AuditLogReader(), "[".repeat(MANY), 0),
        Arguments.of("open lines", new AuditLogReader(), "{\"a\":{\n".repeat(MANY), MANY),
        Arguments.of("open texts", new AuditLogReader(), "{\"a\":\"\n".repeat(MANY), MANY),
        Arguments.of(
            "open quotes",
            new AuditLogReader(),
            "AuditData\n" + "\"\"\"\n".repeat(MANY / 2) + "\"x",
            null),
        Arguments.of("long form", new HarReader(), har("a=b&".repeat(MANY) + "c=d"), 1),
        Arguments.of("deep xml", new HarReader(), har("<a>".repeat(MANY / 10) + "x"), 1),
        Arguments.of("deep body", new HarReader(), har("[".repeat(MANY)), 1),
        Arguments.of(
            "quoted",
            new AccessLogReader(),
            "h - - [10/Oct/2019:13:55:36 +0200] \"GET /"
                + "\\\\".repeat(MANY)
                + " HTTP/1.1\" 200 1\n",
            1),
        Arguments.of(
            "quoted words",
            new W3cLogReader(),
            "#Fields: cs-method cs-uri\nGET \"" + "\"\"".repeat(MANY) + "\"\n",
            1),
        Arguments.of("long time", new ZeekReader(), "#fields\tts\n" + "1".repeat(MANY) + "\n", 1),
        Arguments.of(
            "long status",
            new MessageTraceReader(),
            "sender_address,Recipient_status\na@x.example," + "#".repeat(MANY) + "\n",
            1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void endsSoon(String what, RowReader<?> reader, String text, Integer rows) {
    List<Row<?>> found = new ArrayList<>();
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> reader.read(LogFile.of(text), found::add));
    if (rows != null) {
      assertThat(found.size()).isEqualTo(rows);
    }
  }

  private static String har(String body) {
    return "{\"log\":{\"entries\":[{\"request\":{\"url\":\"https://x.example/\",\"postData\":"
        + "{\"mimeType\":\"text/xml\",\"text\":\""
        + body
        + "\"}}}]}}";
  }
}
