package org.ascertain.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Nullable;
import org.ascertain.spark.Table;

/** Rows for tests: the columns that matter are given, the others are null or plain. */
public final class TestRows {
  private TestRows() {}

  /**
   * A row.
   *
   * @param columnsAndValues column names, each followed by its value; enums as text
   */
  public static <R extends Record> R of(Class<R> rowType, Object... columnsAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (RecordComponent component : rowType.getRecordComponents()) {
      row.put(Table.columnName(component.getName()), plain(component));
    }
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      row.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return new RecordReader<>(rowType).read(row);
  }

  private static @Nullable Object plain(RecordComponent component) {
    if (component.isAnnotationPresent(Nullable.class)) {
      return null;
    }
    if (component.getGenericType() instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class ? List.of() : Map.of();
    }
    Class<?> type = component.getType();
    if (type.isEnum()) {
      return ((Enum<?>) type.getEnumConstants()[0]).name();
    }
    return PLAIN.getOrDefault(type, "-");
  }

  private static final Map<Class<?>, Object> PLAIN =
      Map.of(
          boolean.class,
          false,
          int.class,
          0,
          long.class,
          0L,
          double.class,
          0.0,
          BigDecimal.class,
          BigDecimal.ZERO,
          Instant.class,
          Instant.EPOCH,
          LocalDate.class,
          LocalDate.EPOCH);
}
