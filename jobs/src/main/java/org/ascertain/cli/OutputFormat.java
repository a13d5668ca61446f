package org.ascertain.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** How results are printed. */
enum OutputFormat {
  /** Aligned columns, for people. */
  TABLE,

  /** A JSON array of objects, for programs. */
  JSON;

  /** A printer to a writer. */
  ResultPrinter printer(PrintWriter out) {
    return this == TABLE ? new TablePrinter(out) : new JsonPrinter(out);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
