package org.ascertain.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Lists of public facts that come with the product, as files beside the class that uses them. */
public final class ReferenceList {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ReferenceList() {}

  /** The lines of a list in order, without comments (from {@code #}) and blank lines. */
  public static Set<String> lines(Class<?> user, String name) {
    Set<String> lines = new LinkedHashSet<>();
    for (String line : text(user, name)) {
      if (!line.isBlank()) {
        lines.add(line.strip());
      }
    }
    return lines;
  }

  /** The rows of a CSV list with a header, by column; empty cells are empty texts. */
  public static List<Map<String, String>> rows(Class<?> user, String name) {
    String text = String.join("\r\n", text(user, name));
    try {
      return CSV.parse(new StringReader(text)).stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> text(Class<?> user, String name) {
    List<String> kept = new ArrayList<>();
    try (InputStream stream = user.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The list " + name + " is missing beside " + user);
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      reader.lines().filter(line -> !line.startsWith("#")).forEach(kept::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept;
  }
}
