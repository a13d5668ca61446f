package org.ascertain.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ascertain.spark.Table;

/** How DuckDB spells the types of tables' columns. */
final class DuckDbTypes {
  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(String.class, "VARCHAR"),
          Map.entry(boolean.class, "BOOLEAN"),
          Map.entry(Boolean.class, "BOOLEAN"),
          Map.entry(int.class, "INTEGER"),
          Map.entry(Integer.class, "INTEGER"),
          Map.entry(long.class, "BIGINT"),
          Map.entry(Long.class, "BIGINT"),
          Map.entry(double.class, "DOUBLE"),
          Map.entry(Double.class, "DOUBLE"),
          Map.entry(Instant.class, "TIMESTAMPTZ"),
          Map.entry(LocalDate.class, "DATE"),
          Map.entry(BigDecimal.class, "DECIMAL(38,18)"));

  private DuckDbTypes() {}

  /**
   * The type of a column.
   *
   * @throws IllegalArgumentException when no column can have it
   */
  static String of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? of(arguments[0]) + "[]"
          : "MAP(" + of(arguments[0]) + ", " + of(arguments[1]) + ")";
    }
    Class<?> javaType = (Class<?>) type;
    if (javaType.isRecord()) {
      return struct(javaType);
    }
    String name = javaType.isEnum() ? "VARCHAR" : NAMES.get(javaType);
    if (name == null) {
      throw new IllegalArgumentException("No DuckDB type for " + type.getTypeName());
    }
    return name;
  }

  private static String struct(Class<?> recordType) {
    return Arrays.stream(recordType.getRecordComponents())
        .map(DuckDbTypes::field)
        .collect(Collectors.joining(", ", "STRUCT(", ")"));
  }

  private static String field(RecordComponent component) {
    return "\"" + Table.columnName(component.getName()) + "\" " + of(component.getGenericType());
  }
}
