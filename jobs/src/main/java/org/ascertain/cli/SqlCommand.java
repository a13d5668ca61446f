package org.ascertain.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ascertain.errors.UsageException;
import org.ascertain.errors.UserException;
import org.ascertain.model.Nullable;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.query.NamedParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Queries the tables. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = {
      "Queries the tables as the last finished run left them, with DuckDB and without Spark.",
      "Without a query it prompts for one; statements end with ';', '.help' tells more.",
      "Nested columns have flat views, for example item_participants and flow_evidence."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascertain sql matter.yaml \"SELECT grade, count(*) AS flows FROM flows GROUP BY grade\"",
      "  ascertain sql matter.yaml -f notebooks/sql/flows_by_third_party.sql --format csv",
      "  ascertain sql matter.yaml -f notebooks/sql/customer_dossier.sql -p customer_id=c-0001",
      "  ascertain sql matter.yaml \"FROM items\" --format parquet --output items.parquet"
    })
final class SqlCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MatterArgument matter;

  @Parameters(
      paramLabel = "QUERY",
      index = "1",
      arity = "0..1",
      description = "DuckDB SQL; left out, it comes from a prompt or from standard input.")
  private @Nullable String query;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "A file that holds the query.")
  private @Nullable Path file;

  @Option(
      names = {"-p", "--parameter"},
      paramLabel = "NAME=VALUE",
      description = "The value of $NAME in the query; may be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "How the result is given: ${COMPLETION-CANDIDATES}. csv is exact: do not open it in a"
              + " spreadsheet that runs formulas. Default: ${DEFAULT-VALUE}.")
  private SqlFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the result goes; parquet needs it. Default: standard output.")
  private @Nullable Path output;

  @Option(
      names = "--as-of",
      paramLabel = "RUN",
      defaultValue = "",
      description = "The tables as this run left them; its id stands in the table runs.")
  private String asOf;

  @Override
  public Integer call() throws IOException {
    checkUsage();
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(matter.workspace(), asOf)) {
      if (query == null && file == null && isInteractive()) {
        new SqlPrompt(snapshot, spec.commandLine().getOut()).run();
      } else {
        answer(snapshot, text());
      }
    }
    return 0;
  }

  @SuppressWarnings("SystemConsoleNull") // Null without a terminal on the Java that we run on.
  private static boolean isInteractive() {
    return System.console() != null;
  }

  private void checkUsage() {
    if (query != null && file != null) {
      throw new UsageException("Give a query or a file with -f, not both.");
    }
    if (format == SqlFormat.PARQUET && output == null) {
      throw new UsageException("--format parquet needs --output FILE.");
    }
  }

  private void answer(DuckDbSnapshot snapshot, String sql) throws IOException {
    NamedParameters named = NamedParameters.parse(sql);
    Object[] values = named.values(parameters);
    if (format == SqlFormat.PARQUET) {
      snapshot.writeParquet(named.sql(), output.toAbsolutePath().toString(), values);
    } else if (output == null) {
      print(snapshot, named.sql(), values, spec.commandLine().getOut());
    } else {
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(output, StandardCharsets.UTF_8))) {
        print(snapshot, named.sql(), values, out);
      }
    }
  }

  private void print(DuckDbSnapshot snapshot, String sql, Object[] values, PrintWriter out) {
    ResultPrinter printer = printer(out);
    snapshot.forEach(sql, printer, values);
    printer.end();
  }

  private ResultPrinter printer(PrintWriter out) {
    return switch (format) {
      case TABLE, PARQUET -> new TablePrinter(out);
      case CSV -> new CsvPrinter(out);
      case JSON -> new JsonPrinter(out);
    };
  }

  private String text() throws IOException {
    if (query != null) {
      return query;
    }
    if (file == null) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (!Files.isRegularFile(file)) {
      throw new UserException("There is no file " + file + ". Give the path of a saved query.");
    }
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
