package org.ascertain.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ascertain.model.Nullable;
import org.duckdb.DuckDBStruct;

/** Values of a result as the JDK types that {@link Snapshot} promises. */
final class JdkValues {
  private static final int LONG_BITS = 63;

  private JdkValues() {}

  static @Nullable Object of(@Nullable Object value) throws SQLException {
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (value instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC);
    }
    if (value instanceof Timestamp time) {
      return time.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
    if (value instanceof Number number) {
      return number(number);
    }
    return nested(value);
  }

  private static Object number(Number number) {
    if (number instanceof Byte || number instanceof Short) {
      return number.intValue();
    }
    if (number instanceof Float) {
      return number.doubleValue();
    }
    if (number instanceof BigInteger big) {
      return big.bitLength() <= LONG_BITS ? (Object) big.longValue() : new BigDecimal(big);
    }
    return number;
  }

  private static @Nullable Object nested(@Nullable Object value) throws SQLException {
    if (value instanceof Array array) {
      List<Object> values = new ArrayList<>();
      for (Object element : (Object[]) array.getArray()) {
        values.add(of(element));
      }
      return values;
    }
    if (value instanceof DuckDBStruct struct) {
      return map(struct.getMap(), new LinkedHashMap<>());
    }
    if (value instanceof Map<?, ?> map) {
      return map(map, new TreeMap<>());
    }
    return value instanceof UUID ? value.toString() : value;
  }

  private static Map<Object, Object> map(Map<?, ?> source, Map<Object, Object> target)
      throws SQLException {
    for (Map.Entry<?, ?> entry : source.entrySet()) {
      target.put(of(entry.getKey()), of(entry.getValue()));
    }
    return target;
  }
}
