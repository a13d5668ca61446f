package org.ascertain.spark;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.ascertain.model.Nullable;

/** The Parquet schema of a record: three-level lists, timestamps in microseconds UTC. */
final class ParquetSchema {
  /** Digits of a decimal column in all, and after the point. */
  static final int DECIMAL_PRECISION = 38;

  static final int DECIMAL_SCALE = 18;

  /** Bytes of a decimal of 38 digits. */
  static final int DECIMAL_BYTES = 16;

  private static final Map<Class<?>, PrimitiveTypeName> NUMBERS =
      Map.of(
          boolean.class, PrimitiveTypeName.BOOLEAN,
          Boolean.class, PrimitiveTypeName.BOOLEAN,
          int.class, PrimitiveTypeName.INT32,
          Integer.class, PrimitiveTypeName.INT32,
          long.class, PrimitiveTypeName.INT64,
          Long.class, PrimitiveTypeName.INT64,
          double.class, PrimitiveTypeName.DOUBLE,
          Double.class, PrimitiveTypeName.DOUBLE);

  private ParquetSchema() {}

  static MessageType of(Class<? extends Record> rowType) {
    return new MessageType(rowType.getSimpleName(), fields(rowType));
  }

  private static List<org.apache.parquet.schema.Type> fields(Class<?> recordType) {
    return Arrays.stream(recordType.getRecordComponents()).map(ParquetSchema::field).toList();
  }

  private static org.apache.parquet.schema.Type field(RecordComponent component) {
    boolean isNullable = component.isAnnotationPresent(Nullable.class);
    Repetition repetition = isNullable ? Repetition.OPTIONAL : Repetition.REQUIRED;
    return type(component.getGenericType(), repetition, Table.columnName(component.getName()));
  }

  private static org.apache.parquet.schema.Type type(
      Type javaType, Repetition repetition, String name) {
    if (javaType instanceof ParameterizedType generic) {
      return collection(generic, repetition, name);
    }
    return simple((Class<?>) javaType, repetition, name);
  }

  private static org.apache.parquet.schema.Type collection(
      ParameterizedType generic, Repetition repetition, String name) {
    Type[] arguments = generic.getActualTypeArguments();
    if (generic.getRawType() == List.class) {
      return Types.list(repetition)
          .element(type(arguments[0], Repetition.REQUIRED, "element"))
          .named(name);
    }
    return Types.map(repetition)
        .key(type(arguments[0], Repetition.REQUIRED, "key"))
        .value(type(arguments[1], Repetition.REQUIRED, "value"))
        .named(name);
  }

  private static org.apache.parquet.schema.Type simple(
      Class<?> javaType, Repetition repetition, String name) {
    if (NUMBERS.containsKey(javaType)) {
      return Types.primitive(NUMBERS.get(javaType), repetition).named(name);
    }
    if (javaType.isRecord()) {
      return Types.buildGroup(repetition)
          .addFields(fields(javaType).toArray(new org.apache.parquet.schema.Type[0]))
          .named(name);
    }
    return annotated(javaType, repetition, name);
  }

  private static org.apache.parquet.schema.Type annotated(
      Class<?> javaType, Repetition repetition, String name) {
    if (javaType == Instant.class) {
      return Types.primitive(PrimitiveTypeName.INT64, repetition)
          .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
          .named(name);
    }
    if (javaType == LocalDate.class) {
      return Types.primitive(PrimitiveTypeName.INT32, repetition)
          .as(LogicalTypeAnnotation.dateType())
          .named(name);
    }
    if (javaType == BigDecimal.class) {
      return Types.primitive(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, repetition)
          .length(DECIMAL_BYTES)
          .as(LogicalTypeAnnotation.decimalType(DECIMAL_SCALE, DECIMAL_PRECISION))
          .named(name);
    }
    return Types.primitive(PrimitiveTypeName.BINARY, repetition)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }
}
