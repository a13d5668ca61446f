package org.ascertain.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ascertain.spark.Table;
import org.ascertain.spark.Table.Column;
import org.ascertain.tables.FlatView;
import org.ascertain.tables.Tables;

/**
 * Views of the tables and their nested columns in a DuckDB database, made when a query names them:
 * a table that nobody asks for costs nothing.
 */
final class TableViews {
  private final Connection connection;
  private final Function<String, List<String>> files;
  private final Map<String, Class<? extends Record>> rowTypes = Tables.rowTypes();
  private final Set<String> made = new HashSet<>();

  /**
   * Views in a database.
   *
   * @param files the Parquet files of a table, by name
   */
  TableViews(Connection connection, Function<String, List<String>> files) {
    this.connection = connection;
    this.files = files;
  }

  /** Names of all tables and flat views. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(Tables.rowTypes().keySet());
    FlatView.all().forEach(view -> names.add(view.name()));
    return names;
  }

  /** Makes the views that a query names. */
  void makeFor(String sql) throws SQLException {
    for (String word : SqlWords.of(sql)) {
      if (made.contains(word)) {
        continue;
      }
      if (rowTypes.containsKey(word)) {
        makeTable(word);
      } else if (word.indexOf('_') > 0) {
        makeFlat(word);
      }
    }
  }

  /** Forgets a table's view, so that it is made anew. */
  void drop(String name) throws SQLException {
    execute("DROP VIEW " + name);
    made.remove(name);
  }

  private void makeFlat(String name) throws SQLException {
    Optional<FlatView> flat =
        FlatView.all().stream().filter(view -> view.name().equals(name)).findFirst();
    if (flat.isPresent()) {
      makeTable(flat.get().tableName());
      execute("CREATE VIEW " + name + " AS " + flat.get().duckDbSql());
      made.add(name);
    }
  }

  private void makeTable(String name) throws SQLException {
    if (!made.add(name)) {
      return;
    }
    Table<?> table = Table.of(rowTypes.get(name));
    List<String> paths = files.apply(name);
    if (paths.isEmpty()) {
      execute(view(table, Set.of(), "(SELECT 1) WHERE false"));
      return;
    }
    String from = "read_parquet([" + quoted(paths) + "], union_by_name = true)";
    execute(view(table, stored(from), from));
  }

  /** A view with the table's columns: a column that the files of older versions lack is null. */
  private static String view(Table<?> table, Set<String> stored, String from) {
    String columns =
        table.columns().stream()
            .map(column -> cast(column, stored))
            .collect(Collectors.joining(", "));
    return "CREATE VIEW " + table.name() + " AS SELECT " + columns + " FROM " + from;
  }

  private static String cast(Column column, Set<String> stored) {
    String type = DuckDbTypes.of(column.component().getGenericType());
    String name = "\"" + column.name() + "\"";
    return "CAST("
        + (stored.contains(column.name()) ? name : "NULL")
        + " AS "
        + type
        + ") AS "
        + name;
  }

  private Set<String> stored(String from) throws SQLException {
    Set<String> names = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + from)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(List<String> paths) {
    return paths.stream()
        .map(path -> "'" + path.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }
}
