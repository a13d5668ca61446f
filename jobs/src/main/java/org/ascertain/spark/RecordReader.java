package org.ascertain.spark;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/**
 * Reads small tables back as records, without a session: run logs, sources, what a command checks.
 */
public final class RecordReader {
  private RecordReader() {}

  /**
   * All rows of some files of a table.
   *
   * @param paths full paths, from a {@link TableLog}
   */
  public static <R extends Record> List<R> read(
      Class<R> rowType, List<String> paths, Configuration configuration) throws IOException {
    List<R> rows = new ArrayList<>();
    for (String path : paths) {
      try (ParquetReader<Group> reader =
          ParquetReader.builder(new GroupReadSupport(), new Path(path))
              .withConf(configuration)
              .build()) {
        for (Group group = reader.read(); group != null; group = reader.read()) {
          rows.add(record(rowType, group));
        }
      }
    }
    return rows;
  }

  private static <R> R record(Class<R> rowType, Group group) {
    RecordComponent[] components = rowType.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int index = 0; index < components.length; index++) {
      String column = Table.columnName(components[index].getName());
      if (group.getFieldRepetitionCount(column) > 0) {
        values[index] = value(components[index].getGenericType(), group, column);
      }
    }
    return construct(rowType, components, values);
  }

  private static <R> R construct(Class<R> rowType, RecordComponent[] components, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<R> canonical = rowType.getDeclaredConstructor(types);
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + rowType.getSimpleName(), e);
    }
  }

  private static Object value(Type type, Group group, String field) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Group inner = group.getGroup(field, 0);
      return generic.getRawType() == List.class
          ? list(arguments[0], inner)
          : map(arguments[0], arguments[1], inner);
    }
    Class<?> simple = (Class<?>) type;
    return simple.isRecord()
        ? record(simple, group.getGroup(field, 0))
        : primitive(simple, group, field);
  }

  private static List<Object> list(Type element, Group group) {
    List<Object> list = new ArrayList<>();
    for (int index = 0; index < group.getFieldRepetitionCount("list"); index++) {
      list.add(value(element, group.getGroup("list", index), "element"));
    }
    return list;
  }

  private static Map<Object, Object> map(Type key, Type value, Group group) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int index = 0; index < group.getFieldRepetitionCount("key_value"); index++) {
      Group entry = group.getGroup("key_value", index);
      map.put(value(key, entry, "key"), value(value, entry, "value"));
    }
    return map;
  }

  private static Object primitive(Class<?> type, Group group, String field) {
    if (type == String.class) {
      return group.getString(field, 0);
    }
    if (type.isEnum()) {
      return constant(type, group.getString(field, 0));
    }
    if (type == int.class || type == Integer.class) {
      return group.getInteger(field, 0);
    }
    if (type == long.class || type == Long.class) {
      return group.getLong(field, 0);
    }
    if (type == boolean.class || type == Boolean.class) {
      return group.getBoolean(field, 0);
    }
    return type == double.class || type == Double.class
        ? (Object) group.getDouble(field, 0)
        : logical(type, group, field);
  }

  private static Object logical(Class<?> type, Group group, String field) {
    if (type == Instant.class) {
      return Instant.EPOCH.plus(group.getLong(field, 0), ChronoUnit.MICROS);
    }
    if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(group.getInteger(field, 0));
    }
    if (type == BigDecimal.class) {
      BigInteger unscaled = new BigInteger(group.getBinary(field, 0).getBytes());
      return new BigDecimal(unscaled, ParquetSchema.DECIMAL_SCALE);
    }
    throw new IllegalArgumentException("No reader for " + type.getName());
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(type.getSimpleName() + " has no constant " + name));
  }
}
