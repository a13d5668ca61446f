package org.ascertain.query;

import java.time.Instant;
import java.time.ZoneOffset;
import org.ascertain.model.Nullable;

/** Parameters of a query as DuckDB takes them. */
final class SqlValues {
  private SqlValues() {}

  static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
