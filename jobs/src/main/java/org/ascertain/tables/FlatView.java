package org.ascertain.tables;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascertain.spark.Table;
import org.ascertain.spark.Table.Column;

/**
 * A view with one row for each element of a nested column, in the same shape wherever tables are
 * queried: the key of the table's row, then the fields of the element. Its name is that of the row
 * and the column: {@code item_participants} of {@code items.participants}. A list of plain values
 * has the columns {@code ordinal} (from 0) and {@code value}, a map {@code name} and {@code value}.
 *
 * @param name name of the view
 * @param tableName the table below
 * @param keyColumns columns of the table that tell its rows apart
 * @param column the nested column
 */
public record FlatView(String name, String tableName, List<String> keyColumns, Column column) {
  /** Tables whose first column alone does not tell their rows apart. */
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "exposures", List.of("customer_id", "third_party_id", "mechanism"),
          "class_members", List.of("customer_id", "class_version"),
          "third_parties", List.of("third_party_id", "valid_from_on"),
          "source_overlaps", List.of("mechanism", "flow_count"),
          "runs", List.of("run_id", "stage"));

  /** The flat views of all tables. */
  public static List<FlatView> all() {
    return Tables.all().stream().flatMap(FlatView::of).toList();
  }

  /** The flat views of one table. */
  public static Stream<FlatView> of(Table<?> table) {
    List<Column> columns = table.columns();
    List<String> key = KEYS.getOrDefault(table.name(), List.of(columns.get(0).name()));
    return columns.stream()
        .filter(column -> column.component().getGenericType() instanceof ParameterizedType)
        .map(
            column ->
                new FlatView(
                    Table.columnName(table.rowType().getSimpleName()).substring(1)
                        + "_"
                        + column.name(),
                    table.name(),
                    key,
                    column));
  }

  /** The query that defines it in DuckDB. */
  public String duckDbSql() {
    String from = " FROM (SELECT " + keys() + ", " + unnested() + " FROM " + tableName + ")";
    return "SELECT " + keys() + ", " + selected("e.key", "e.value") + from;
  }

  /** The query that defines it in Spark SQL. */
  public String sparkSql() {
    String exploded =
        isMap()
            ? "explode(" + column.name() + ") AS k, e"
            : "posexplode(" + column.name() + ") AS i, e";
    return "SELECT "
        + keys()
        + ", "
        + selected("k", "e")
        + " FROM "
        + tableName
        + " LATERAL VIEW "
        + exploded;
  }

  private String unnested() {
    return isMap()
        ? "unnest(map_entries(" + column.name() + ")) AS e"
        : "unnest(range(len(" + column.name() + "))) AS i, unnest(" + column.name() + ") AS e";
  }

  private String selected(String mapKey, String mapValue) {
    if (isMap()) {
      return mapKey + " AS name, " + mapValue + " AS value";
    }
    if (elementType() instanceof Class<?> element && element.isRecord()) {
      return fields(element).map(field -> "e." + field + " AS " + field).collect(joined());
    }
    return "CAST(i AS INT) AS ordinal, e AS value";
  }

  private static Stream<String> fields(Class<?> element) {
    return Arrays.stream(element.getRecordComponents())
        .map(RecordComponent::getName)
        .map(Table::columnName);
  }

  private String keys() {
    return keyColumns.stream().collect(joined());
  }

  private boolean isMap() {
    return ((ParameterizedType) column.component().getGenericType()).getRawType() == Map.class;
  }

  private Type elementType() {
    return ((ParameterizedType) column.component().getGenericType()).getActualTypeArguments()[0];
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }
}
