package org.ascertain.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ascertain.errors.UserException;
import org.ascertain.formats.logs.JsonText;
import org.ascertain.formats.logs.TableRow;
import org.ascertain.model.Nullable;

/** Reads the cells of a table that the user wrote, and gathers all mistakes before it complains. */
final class CellProblems {
  private static final int MAX_SHOWN = 50;

  /** The header is row 1 and rows of data are numbered from 0. */
  private static final int FIRST_DATA_ROW = 2;

  private final String file;
  private final List<String> problems = new ArrayList<>();

  CellProblems(String file) {
    this.file = file;
  }

  /** Notes a mistake of a row. */
  void add(long ordinal, String column, String problem) {
    problems.add("row " + (ordinal + FIRST_DATA_ROW) + ", column " + column + ": " + problem);
  }

  /** Notes a mistake of the file. */
  void add(String problem) {
    problems.add(problem);
  }

  /** Complains when there was any mistake. */
  void throwIfAny() {
    if (problems.isEmpty()) {
      return;
    }
    int shown = Math.min(problems.size(), MAX_SHOWN);
    String more = problems.size() > shown ? "\n  and " + (problems.size() - shown) + " more" : "";
    String count = problems.size() == 1 ? "a mistake" : problems.size() + " mistakes";
    throw new UserException(
        file + " has " + count + ":\n  " + String.join("\n  ", problems.subList(0, shown)) + more);
  }

  /** The parts of a list separated by semicolons. */
  static List<String> list(TableRow row, String column) {
    String text = row.value(column);
    return text == null
        ? List.of()
        : Arrays.stream(text.split(";"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }

  /** A cell that must be filled; empty text, and a mistake noted, when it is not. */
  String required(TableRow row, long ordinal, String column) {
    String text = row.value(column);
    if (text == null) {
      add(ordinal, column, "is empty; fill it in");
    }
    return text == null ? "" : text;
  }

  @Nullable
  LocalDate date(TableRow row, long ordinal, String column, String... aliases) {
    String text = value(row, column, aliases);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      add(ordinal, column, "'" + text + "' is no date; write it as 2019-05-31");
      return null;
    }
  }

  @Nullable
  Integer integer(TableRow row, long ordinal, String column) {
    String text = row.value(column);
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException notANumber) {
      add(ordinal, column, "'" + text + "' is no whole number");
      return null;
    }
  }

  @Nullable
  BigDecimal decimal(TableRow row, long ordinal, String column) {
    String text = row.value(column);
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      add(ordinal, column, "'" + text + "' is no number; write it as 12.50");
      return null;
    }
  }

  @Nullable
  Boolean truth(TableRow row, long ordinal, String column) {
    String text = row.value(column);
    Boolean truth = JsonText.truth(text);
    if (text != null && truth == null) {
      add(ordinal, column, "'" + text + "' is neither true nor false");
    }
    return truth;
  }

  @Nullable
  private static String value(TableRow row, String column, String... aliases) {
    String text = row.value(column);
    return text == null ? row.value(aliases) : text;
  }
}
