package org.ascertain.formats.logs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/** A row of a table with named columns. */
public final class TableRow {
  private final HeaderNames names;
  private final List<String> fields;

  TableRow(HeaderNames names, List<String> fields) {
    this.names = names;
    this.fields = List.copyOf(fields);
  }

  /**
   * The value under the first of these names that the table has and the row fills, trimmed; null
   * when there is none. Case, blanks and punctuation of names do not matter.
   */
  @Nullable
  public String value(String... aliases) {
    for (String alias : aliases) {
      Integer column = names.column(alias);
      if (column != null && column < fields.size() && !fields.get(column).isBlank()) {
        return fields.get(column).strip();
      }
    }
    return null;
  }

  /** Whether the table has a column of one of these names. */
  public boolean hasColumn(String... aliases) {
    return names.column(aliases) != null;
  }

  /** All values that are not blank, by column name as written, in order. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      if (!fields.get(i).isBlank()) {
        values.putIfAbsent(names.name(i), fields.get(i));
      }
    }
    return values;
  }

  /** Whether it is one cell in a table of several columns, or one filled cell that says this. */
  boolean isTitle(Pattern title) {
    boolean isAlone = fields.stream().skip(1).allMatch(String::isBlank);
    return names.size() > 1
        && isAlone
        && (fields.size() == 1 || title.matcher(fields.get(0)).find());
  }

  /** Whether it is the header once more. */
  boolean isHeader() {
    return names.isSame(fields);
  }
}
