package org.ascertain.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.ascertain.errors.UserException;
import org.ascertain.query.DuckDbSnapshot;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Asks for queries and answers them, one after the other. Keeps no history: queries name people.
 */
final class SqlPrompt {
  private static final String HELP =
      """
      A query ends with ';'. The tab key completes names.
        .tables        names of tables and flat views
        .columns NAME  columns of a table
        .quit          ends (so does Ctrl-D)\
      """;

  private final DuckDbSnapshot snapshot;
  private final PrintWriter out;

  SqlPrompt(DuckDbSnapshot snapshot, PrintWriter out) {
    this.snapshot = snapshot;
    this.out = out;
  }

  void run() throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .completer(new StringsCompleter(DuckDbSnapshot.tableNames()))
              .build();
      out.println(snapshot.runId().isEmpty() ? "No run has finished." : "Run " + snapshot.runId());
      converse(reader);
    }
  }

  private void converse(LineReader reader) {
    StringBuilder statement = new StringBuilder();
    while (true) {
      out.flush();
      String line = readLine(reader, statement.isEmpty() ? "ascertain> " : "      ...> ");
      if (line == null || line.strip().equals(".quit")) {
        return;
      }
      statement.append(line).append('\n');
      if (answers(statement.toString().strip())) {
        statement.setLength(0);
      }
    }
  }

  /** Answers what is complete; tells whether it was. */
  private boolean answers(String text) {
    if (text.startsWith(".")) {
      answerDot(text);
      return true;
    }
    if (!text.isEmpty() && !text.endsWith(";")) {
      return false;
    }
    if (!text.isEmpty()) {
      answer(text);
    }
    return true;
  }

  private void answerDot(String text) {
    List<String> words = List.of(text.split("\\s+"));
    switch (words.get(0)) {
      case ".tables" -> DuckDbSnapshot.tableNames().forEach(out::println);
      case ".columns" -> answer("DESCRIBE " + (words.size() > 1 ? words.get(1) : ""));
      default -> out.println(HELP);
    }
  }

  private void answer(String sql) {
    TablePrinter printer = new TablePrinter(out);
    try {
      snapshot.forEach(sql, printer);
      printer.end();
    } catch (UserException e) {
      out.println(e.getMessage());
    }
  }

  private static String readLine(LineReader reader, String prompt) {
    try {
      return reader.readLine(prompt);
    } catch (UserInterruptException e) {
      return "";
    } catch (EndOfFileException e) {
      return null;
    }
  }
}
