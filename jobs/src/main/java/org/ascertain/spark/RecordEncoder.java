package org.ascertain.spark;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders$;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.EncoderField;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;

/**
 * Encoders built from record components: columns in component order, named in snake case;
 * primitives and components without {@link Nullable} never null. Bean encoders lose every column of
 * a record without an error, so this is the only way by which records become rows. The compact
 * constructor of the record runs when a row is read, so its invariants hold.
 */
public final class RecordEncoder {
  private static final DecimalType MONEY = new DecimalType(38, 18);
  private static final Map<Class<?>, AgnosticEncoder<?>> LEAVES =
      Map.ofEntries(
          Map.entry(boolean.class, AgnosticEncoders.PrimitiveBooleanEncoder$.MODULE$),
          Map.entry(int.class, AgnosticEncoders.PrimitiveIntEncoder$.MODULE$),
          Map.entry(long.class, AgnosticEncoders.PrimitiveLongEncoder$.MODULE$),
          Map.entry(double.class, AgnosticEncoders.PrimitiveDoubleEncoder$.MODULE$),
          Map.entry(Boolean.class, AgnosticEncoders.BoxedBooleanEncoder$.MODULE$),
          Map.entry(Integer.class, AgnosticEncoders.BoxedIntEncoder$.MODULE$),
          Map.entry(Long.class, AgnosticEncoders.BoxedLongEncoder$.MODULE$),
          Map.entry(Double.class, AgnosticEncoders.BoxedDoubleEncoder$.MODULE$),
          Map.entry(String.class, AgnosticEncoders.StringEncoder$.MODULE$),
          Map.entry(byte[].class, AgnosticEncoders.BinaryEncoder$.MODULE$),
          Map.entry(Instant.class, AgnosticEncoders$.MODULE$.STRICT_INSTANT_ENCODER()),
          Map.entry(LocalDate.class, AgnosticEncoders$.MODULE$.STRICT_LOCAL_DATE_ENCODER()),
          Map.entry(BigDecimal.class, new AgnosticEncoders.JavaDecimalEncoder(MONEY, false)));

  private RecordEncoder() {}

  /**
   * The encoder of a record.
   *
   * @throws IllegalArgumentException when a component has a type without an encoder
   */
  public static <R extends Record> Encoder<R> of(Class<R> recordType) {
    return product(recordType);
  }

  private static <R> AgnosticEncoders.ProductEncoder<R> product(Class<R> recordType) {
    List<EncoderField> fields = new ArrayList<>();
    for (RecordComponent component : recordType.getRecordComponents()) {
      fields.add(field(component));
    }
    return new AgnosticEncoders.ProductEncoder<>(
        ClassTag.apply(recordType), CollectionConverters.asScala(fields).toSeq(), Option.empty());
  }

  private static EncoderField field(RecordComponent component) {
    boolean isNullable = component.isAnnotationPresent(Nullable.class);
    MetadataBuilder metadata = new MetadataBuilder();
    Doc doc = component.getAnnotation(Doc.class);
    if (doc != null) {
      metadata.putString("comment", doc.value());
    }
    return new EncoderField(
        component.getName(),
        encoder(component.getGenericType()),
        isNullable,
        metadata.build(),
        Option.empty(),
        Option.empty());
  }

  private static AgnosticEncoder<?> encoder(Type type) {
    if (type instanceof Class<?> raw) {
      return encoder(raw);
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return list(generic);
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      return map(generic);
    }
    throw new IllegalArgumentException("No encoder for " + type.getTypeName());
  }

  private static AgnosticEncoder<?> encoder(Class<?> type) {
    if (LEAVES.containsKey(type)) {
      return LEAVES.get(type);
    }
    if (type.isEnum()) {
      return new AgnosticEncoders.JavaEnumEncoder<>(ClassTag.apply(type));
    }
    if (type.isRecord()) {
      return product(type);
    }
    throw new IllegalArgumentException("No encoder for " + type.getName());
  }

  private static AgnosticEncoder<?> list(ParameterizedType type) {
    AgnosticEncoder<?> element = encoder(type.getActualTypeArguments()[0]);
    return new AgnosticEncoders.IterableEncoder<>(
        ClassTag.apply(List.class), element, false, false);
  }

  private static AgnosticEncoder<?> map(ParameterizedType type) {
    AgnosticEncoder<?> key = encoder(type.getActualTypeArguments()[0]);
    AgnosticEncoder<?> value = encoder(type.getActualTypeArguments()[1]);
    return new AgnosticEncoders.MapEncoder<>(ClassTag.apply(Map.class), key, value, false);
  }
}
