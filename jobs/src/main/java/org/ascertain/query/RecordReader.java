package org.ascertain.query;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Nullable;
import org.ascertain.spark.Table;

/**
 * Makes records of rows. The compact constructor runs, so a record's invariants hold.
 *
 * @param <R> the record
 */
final class RecordReader<R extends Record> {
  private final Class<R> rowType;
  private final RecordComponent[] components;
  private final MethodHandle constructor;

  RecordReader(Class<R> rowType) {
    this.rowType = rowType;
    this.components = rowType.getRecordComponents();
    this.constructor = constructor(rowType, components);
  }

  /** The record of a row or struct. */
  R read(Map<?, ?> row) {
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      Object value = row.get(Table.columnName(components[i].getName()));
      values[i] = convert(value, components[i].getGenericType());
    }
    try {
      return rowType.cast(constructor.invoke(values));
    } catch (Throwable e) {
      throw new IllegalStateException("A row is no " + rowType.getSimpleName(), e);
    }
  }

  private static @Nullable Object convert(@Nullable Object value, Type type) {
    if (value == null) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      return collection(value, generic.getActualTypeArguments());
    }
    Class<?> javaType = (Class<?>) type;
    if (javaType.isEnum()) {
      return constant(javaType, (String) value);
    }
    if (javaType.isRecord()) {
      return new RecordReader<>(javaType.asSubclass(Record.class)).read((Map<?, ?>) value);
    }
    return value;
  }

  private static Object collection(Object value, Type[] arguments) {
    if (value instanceof List<?> list) {
      List<Object> converted = new ArrayList<>();
      list.forEach(element -> converted.add(convert(element, arguments[0])));
      return Collections.unmodifiableList(converted);
    }
    Map<Object, Object> converted = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
      converted.put(convert(entry.getKey(), arguments[0]), convert(entry.getValue(), arguments[1]));
    }
    return Collections.unmodifiableMap(converted);
  }

  private static Object constant(Class<?> enumType, String name) {
    return Arrays.stream(enumType.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is no " + enumType.getSimpleName()));
  }

  private static MethodHandle constructor(Class<?> rowType, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return MethodHandles.publicLookup()
          .findConstructor(rowType, MethodType.methodType(void.class, types))
          .asSpreader(Object[].class, types.length);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalArgumentException(rowType.getName() + " is no public record", e);
    }
  }
}
