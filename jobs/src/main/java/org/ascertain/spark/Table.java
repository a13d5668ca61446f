package org.ascertain.spark;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;

/**
 * A table as its row type tells it: name, documentation, columns.
 *
 * @param <R> the row
 */
public final class Table<R extends Record> {
  private final Class<R> rowType;
  private final TableName name;

  private Table(Class<R> rowType) {
    this.rowType = rowType;
    this.name = rowType.getAnnotation(TableName.class);
    if (name == null) {
      throw new IllegalArgumentException(rowType.getName() + " has no @TableName");
    }
  }

  /** The table of a row type. */
  public static <R extends Record> Table<R> of(Class<R> rowType) {
    return new Table<>(rowType);
  }

  /** The row. */
  public Class<R> rowType() {
    return rowType;
  }

  /** Name: snake case, plural. */
  public String name() {
    return name.value();
  }

  /** Whether it is operational and not evidence. */
  public boolean isOperational() {
    return name.operational();
  }

  /** What one row is. */
  public String doc() {
    return rowType.getAnnotation(Doc.class).value();
  }

  /** The columns in order. */
  public List<Column> columns() {
    return Arrays.stream(rowType.getRecordComponents()).map(Column::of).toList();
  }

  /** Whether it has a column of this name. */
  public boolean hasColumn(String columnName) {
    return columns().stream().anyMatch(column -> column.name().equals(columnName));
  }

  /**
   * A column.
   *
   * @param name snake case
   * @param component the component of the row
   * @param isNullable whether it may be null
   * @param doc what it holds
   */
  public record Column(String name, RecordComponent component, boolean isNullable, String doc) {
    static Column of(RecordComponent component) {
      return new Column(
          columnName(component.getName()),
          component,
          component.isAnnotationPresent(Nullable.class),
          component.getAnnotation(Doc.class).value());
    }
  }

  /** {@code sentAt} as {@code sent_at}. */
  public static String columnName(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
