package org.ascertain.spark;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.ascertain.model.Nullable;

/** Writes records to Parquet by their components, with no detour through rows of the engine. */
final class RecordWriteSupport<R extends Record> extends WriteSupport<R> {
  private final Class<R> rowType;
  private RecordConsumer consumer;
  private ValueWriter writer;

  RecordWriteSupport(Class<R> rowType) {
    this.rowType = rowType;
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return context();
  }

  // Abstract in Parquet 1.17 though deprecated there.
  @Override
  @SuppressWarnings("deprecation")
  public WriteContext init(Configuration configuration) {
    return context();
  }

  private WriteContext context() {
    return new WriteContext(ParquetSchema.of(rowType), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
    writer = fields(rowType);
  }

  @Override
  public void write(R row) {
    consumer.startMessage();
    writer.write(row);
    consumer.endMessage();
  }

  /** Writes one value; never given null. */
  private interface ValueWriter {
    void write(Object value);
  }

  private ValueWriter fields(Class<?> recordType) {
    RecordComponent[] components = recordType.getRecordComponents();
    List<FieldWriter> fields = new ArrayList<>();
    for (int index = 0; index < components.length; index++) {
      fields.add(new FieldWriter(recordType, components[index], index));
    }
    return row -> {
      for (FieldWriter field : fields) {
        field.write(row);
      }
    };
  }

  private final class FieldWriter {
    private final String name;
    private final int index;
    private final boolean isNullable;
    private final MethodHandle accessor;
    private final ValueWriter value;
    private final String column;

    FieldWriter(Class<?> recordType, RecordComponent component, int index) {
      this.name = recordType.getSimpleName() + "." + component.getName();
      this.index = index;
      this.isNullable = component.isAnnotationPresent(Nullable.class);
      this.accessor = accessor(component);
      this.value = writerOf(component.getGenericType());
      this.column = Table.columnName(component.getName());
    }

    void write(Object row) {
      Object field = read(row);
      if (field == null && !isNullable) {
        throw new IllegalStateException(name + " is null, and the table does not allow it");
      }
      if (field != null) {
        consumer.startField(column, index);
        value.write(field);
        consumer.endField(column, index);
      }
    }

    private Object read(Object row) {
      try {
        return (Object) accessor.invokeExact(row);
      } catch (Throwable e) {
        throw new IllegalStateException("Cannot read " + name, e);
      }
    }
  }

  private static MethodHandle accessor(RecordComponent component) {
    try {
      MethodHandle exact = MethodHandles.publicLookup().unreflect(component.getAccessor());
      return exact.asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(component + " is not public", e);
    }
  }

  private ValueWriter writerOf(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? list(writerOf(arguments[0]))
          : map(writerOf(arguments[0]), writerOf(arguments[1]));
    }
    Class<?> javaType = (Class<?>) type;
    return javaType.isRecord() ? group(fields(javaType)) : primitive(javaType);
  }

  private ValueWriter group(ValueWriter fields) {
    return value -> {
      consumer.startGroup();
      fields.write(value);
      consumer.endGroup();
    };
  }

  private ValueWriter list(ValueWriter element) {
    return value -> {
      List<?> list = (List<?>) value;
      consumer.startGroup();
      if (!list.isEmpty()) {
        consumer.startField("list", 0);
        for (Object one : list) {
          consumer.startGroup();
          single("element", 0, element, one);
          consumer.endGroup();
        }
        consumer.endField("list", 0);
      }
      consumer.endGroup();
    };
  }

  private ValueWriter map(ValueWriter key, ValueWriter valueWriter) {
    return value -> {
      Map<?, ?> map = (Map<?, ?>) value;
      consumer.startGroup();
      if (!map.isEmpty()) {
        consumer.startField("key_value", 0);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          consumer.startGroup();
          single("key", 0, key, entry.getKey());
          single("value", 1, valueWriter, entry.getValue());
          consumer.endGroup();
        }
        consumer.endField("key_value", 0);
      }
      consumer.endGroup();
    };
  }

  private void single(String name, int index, ValueWriter writer, Object value) {
    if (value == null) {
      throw new IllegalStateException(
          "A list or map of " + rowType.getSimpleName() + " holds null");
    }
    consumer.startField(name, index);
    writer.write(value);
    consumer.endField(name, index);
  }

  private ValueWriter primitive(Class<?> type) {
    if (type == String.class || type.isEnum()) {
      return value -> consumer.addBinary(Binary.fromString(text(value)));
    }
    if (type == int.class || type == Integer.class) {
      return value -> consumer.addInteger((Integer) value);
    }
    if (type == long.class || type == Long.class) {
      return value -> consumer.addLong((Long) value);
    }
    if (type == boolean.class || type == Boolean.class) {
      return value -> consumer.addBoolean((Boolean) value);
    }
    if (type == double.class || type == Double.class) {
      return value -> consumer.addDouble((Double) value);
    }
    return logical(type);
  }

  private ValueWriter logical(Class<?> type) {
    if (type == Instant.class) {
      return value -> consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
    }
    if (type == LocalDate.class) {
      return value -> consumer.addInteger((int) ((LocalDate) value).toEpochDay());
    }
    if (type == BigDecimal.class) {
      return value -> consumer.addBinary(decimal((BigDecimal) value));
    }
    throw new IllegalArgumentException("No Parquet type for " + type.getName());
  }

  private static String text(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : (String) value;
  }

  private static Binary decimal(BigDecimal value) {
    BigInteger unscaled = value.setScale(ParquetSchema.DECIMAL_SCALE).unscaledValue();
    byte[] shortest = unscaled.toByteArray();
    byte[] fixed = new byte[ParquetSchema.DECIMAL_BYTES];
    Arrays.fill(fixed, (byte) (unscaled.signum() < 0 ? -1 : 0));
    System.arraycopy(shortest, 0, fixed, fixed.length - shortest.length, shortest.length);
    return Binary.fromConstantByteArray(fixed);
  }
}
