package org.ascertain.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** The option of every command that prints results. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "How results are printed: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format;

  OutputFormat value() {
    return format;
  }

  ResultPrinter printer(PrintWriter out) {
    return format.printer(out);
  }

  boolean isJson() {
    return format == OutputFormat.JSON;
  }
}
