package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/**
 * Which column of a table holds what.
 *
 * @param columns by position; null for a column that holds nothing of interest
 */
record TableLayout(List<ContactColumn> columns) {
  private static final double MOSTLY = 0.6;
  private static final int MIN_ROWS = 3;
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:,? +[\\p{L}\\p{M}'’.-]+){1,4}");
  private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()./-]{7,24}");

  /** The layout that a row of headings tells; empty when it is none. */
  static Optional<TableLayout> ofHeadings(List<Cell> row) {
    List<ContactColumn> columns = HeaderVocabulary.columns(row);
    return columns.isEmpty() ? Optional.empty() : Optional.of(new TableLayout(columns));
  }

  /**
   * The layout that the values of rows without headings tell: a column of addresses, and beside it
   * columns of names and numbers. Empty when fewer than three rows share one.
   */
  static Optional<TableLayout> ofValues(List<List<Cell>> rows) {
    if (rows.size() < MIN_ROWS || !holdAddresses(rows)) {
      return Optional.empty();
    }
    List<ContactColumn> columns = new ArrayList<>();
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    for (int column = 0; column < width; column++) {
      columns.add(ofValues(rows, column, columns));
    }
    boolean isList =
        columns.contains(ContactColumn.EMAIL) && Collections.frequency(columns, null) < width - 1;
    return isList ? Optional.of(new TableLayout(columns)) : Optional.empty();
  }

  private static boolean holdAddresses(List<List<Cell>> rows) {
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        if (cell.text().indexOf('@') >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable ContactColumn ofValues(
      List<List<Cell>> rows, int column, List<ContactColumn> before) {
    List<String> values =
        rows.stream()
            .filter(row -> column < row.size())
            .map(row -> row.get(column).text())
            .filter(text -> !text.isEmpty())
            .toList();
    if (values.isEmpty()) {
      return null;
    }
    if (isMostly(values, text -> EmailAddress.parse(text).isPresent())) {
      return ContactColumn.EMAIL;
    }
    if (isMostly(values, text -> PHONE.matcher(text).matches())) {
      return ContactColumn.PHONE;
    }
    boolean isName =
        !before.contains(ContactColumn.FULL_NAME)
            && isMostly(values, text -> NAME.matcher(text).matches());
    return isName ? ContactColumn.FULL_NAME : null;
  }

  private static boolean isMostly(List<String> values, java.util.function.Predicate<String> test) {
    return values.stream().filter(test).count() >= MOSTLY * values.size();
  }

  /** The contact of a row. */
  ContactCard card(List<Cell> row, long textStart) {
    ContactCardBuilder builder = new ContactCardBuilder();
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      ContactColumn column = columns.get(i);
      if (column != null) {
        builder.add(column, row.get(i).text(), textStart + row.get(i).start());
      }
    }
    long start = row.isEmpty() ? textStart : textStart + row.get(0).start();
    return builder.build(Segment.TABLE, start);
  }
}
