package org.ascertain.spark;

import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.FieldMetadata;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;

/** The schema that a Delta log keeps for a record: names, types, NOT NULL and column comments. */
final class DeltaSchema {
  private static final Map<Class<?>, DataType> LEAVES =
      Map.ofEntries(
          Map.entry(String.class, StringType.STRING),
          Map.entry(boolean.class, BooleanType.BOOLEAN),
          Map.entry(Boolean.class, BooleanType.BOOLEAN),
          Map.entry(int.class, IntegerType.INTEGER),
          Map.entry(Integer.class, IntegerType.INTEGER),
          Map.entry(long.class, LongType.LONG),
          Map.entry(Long.class, LongType.LONG),
          Map.entry(double.class, DoubleType.DOUBLE),
          Map.entry(Double.class, DoubleType.DOUBLE),
          Map.entry(Instant.class, TimestampType.TIMESTAMP),
          Map.entry(LocalDate.class, DateType.DATE),
          Map.entry(
              BigDecimal.class,
              new DecimalType(ParquetSchema.DECIMAL_PRECISION, ParquetSchema.DECIMAL_SCALE)));

  private DeltaSchema() {}

  static StructType of(Class<?> recordType) {
    StructType schema = new StructType();
    for (RecordComponent component : recordType.getRecordComponents()) {
      schema = schema.add(field(component));
    }
    return schema;
  }

  private static StructField field(RecordComponent component) {
    Doc doc = component.getAnnotation(Doc.class);
    FieldMetadata metadata =
        doc == null
            ? FieldMetadata.empty()
            : FieldMetadata.builder().putString("comment", doc.value()).build();
    return new StructField(
        Table.columnName(component.getName()),
        type(component.getGenericType()),
        component.isAnnotationPresent(Nullable.class),
        metadata);
  }

  private static DataType type(Type javaType) {
    if (javaType instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? new ArrayType(type(arguments[0]), /* containsNull= */ false)
          : new MapType(type(arguments[0]), type(arguments[1]), /* valueContainsNull= */ false);
    }
    Class<?> simple = (Class<?>) javaType;
    if (simple.isRecord()) {
      return of(simple);
    }
    return simple.isEnum() ? StringType.STRING : leaf(simple);
  }

  private static DataType leaf(Class<?> type) {
    DataType leaf = LEAVES.get(type);
    if (leaf == null) {
      throw new IllegalArgumentException("No Delta type for " + type.getName());
    }
    return leaf;
  }
}
