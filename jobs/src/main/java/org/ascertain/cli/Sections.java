package org.ascertain.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Several tables under headings; in JSON one object with an array for each. */
final class Sections {
  private final Map<String, List<Map<String, Object>>> sections = new LinkedHashMap<>();

  /** Adds rows, all with the same columns, under a heading. */
  Sections add(String heading, List<Map<String, Object>> rows) {
    sections.put(heading, rows);
    return this;
  }

  void print(PrintWriter out, OutputFormat format) {
    if (format == OutputFormat.JSON) {
      Map<String, Object> value = new LinkedHashMap<>();
      sections.forEach((heading, rows) -> value.put(key(heading), rows));
      JsonPrinter.printValue(out, value);
      return;
    }
    sections.forEach((heading, rows) -> print(out, heading, rows));
  }

  private static void print(PrintWriter out, String heading, List<Map<String, Object>> rows) {
    out.println(heading + (rows.isEmpty() ? ": none" : ""));
    if (!rows.isEmpty()) {
      new TablePrinter(out).print(List.copyOf(rows.get(0).keySet()), rows);
    }
    out.println();
  }

  private static String key(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
