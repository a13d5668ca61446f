package org.ascertain.query;

import java.util.List;
import java.util.Map;

/**
 * The tables of a workspace as they stood at the end of a finished run, read without Spark. Tables
 * that nobody has written yet are empty.
 */
public interface Snapshot extends AutoCloseable {
  /** The run whose table versions are shown; empty before the first finished run. */
  String runId();

  /**
   * Rows of one query, each a map from column name to value in column order. Values are JDK types:
   * String, Long, Integer, Double, BigDecimal, Boolean, Instant, LocalDate, List, Map; null for
   * SQL's null.
   *
   * @param sql DuckDB SQL over the tables and flat views, with {@code ?} for parameters
   * @throws org.ascertain.errors.UserException for a mistake in the query, naming it
   */
  List<Map<String, Object>> query(String sql, Object... parameters);

  /**
   * Rows of a table as records, in no order.
   *
   * @param rowType a row type of {@code org.ascertain.tables}
   * @param where SQL condition with {@code ?} for parameters; {@code "true"} for all
   */
  <R extends Record> List<R> rows(Class<R> rowType, String where, Object... parameters);

  @Override
  void close();
}
