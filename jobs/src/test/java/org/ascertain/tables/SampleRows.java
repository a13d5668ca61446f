package org.ascertain.tables;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Nullable;

/** Rows of any table with values that differ from column to column. */
public final class SampleRows {
  private SampleRows() {}

  /** A row with a value in every column. */
  public static <R extends Record> R full(Class<R> rowType, int seed) {
    return row(rowType, seed, /* withNulls= */ false);
  }

  /** A row with null wherever the table allows it. */
  public static <R extends Record> R sparse(Class<R> rowType, int seed) {
    return row(rowType, seed, /* withNulls= */ true);
  }

  private static <R> R row(Class<R> rowType, int seed, boolean withNulls) {
    RecordComponent[] components = rowType.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int index = 0; index < components.length; index++) {
      boolean isNull = withNulls && components[index].isAnnotationPresent(Nullable.class);
      values[index] =
          isNull ? null : value(components[index].getGenericType(), seed * 100 + index, withNulls);
    }
    try {
      return rowType
          .getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No sample for " + rowType, e);
    }
  }

  private static Object value(Type type, int seed, boolean withNulls) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return withNulls ? List.of() : List.of(value(arguments[0], seed, false));
      }
      return withNulls
          ? Map.of()
          : Map.of(value(arguments[0], seed, false), value(arguments[1], seed, false));
    }
    Class<?> simple = (Class<?>) type;
    if (simple.isRecord()) {
      return row(simple, seed, withNulls);
    }
    if (simple.isEnum()) {
      return simple.getEnumConstants()[seed % simple.getEnumConstants().length];
    }
    return leaf(simple, seed);
  }

  private static Object leaf(Class<?> type, int seed) {
    Map<Class<?>, Object> leaves =
        Map.of(
            String.class, "text é " + seed,
            Instant.class, Instant.ofEpochSecond(1_500_000_000L + seed, 123_456_000),
            LocalDate.class, LocalDate.of(2018, 3, 1).plusDays(seed % 1000),
            BigDecimal.class,
                new BigDecimal("-12.500000000000000000").subtract(BigDecimal.valueOf(seed)));
    if (leaves.containsKey(type)) {
      return leaves.get(type);
    }
    if (type == int.class || type == Integer.class) {
      return seed;
    }
    if (type == long.class || type == Long.class) {
      return 5_000_000_000L + seed;
    }
    if (type == double.class || type == Double.class) {
      return seed / 7.0;
    }
    return seed % 2 == 0;
  }
}
