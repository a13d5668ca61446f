package org.ascertain.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ascertain.errors.UserException;
import org.ascertain.spark.Table;

/**
 * A snapshot read through DuckDB: views over the live Parquet files of the tables that a query
 * names, cast to the tables' schema, in UTC. Not for use by several threads at once.
 */
public final class DuckDbSnapshot implements Snapshot {
  private final Connection connection;
  private final TableViews views;
  private final String runId;
  private final Database database;

  private DuckDbSnapshot(Database database, Shown shown) {
    this.connection = database.connection();
    this.database = database;
    this.runId = shown.runId();
    this.views = new TableViews(connection, shown.files());
  }

  /**
   * The tables as the last finished run left them; all empty before any.
   *
   * @param workspaceUri path or Hadoop URI of the workspace
   */
  public static DuckDbSnapshot open(String workspaceUri) {
    return open(workspaceUri, "");
  }

  /**
   * The tables as a given run left them.
   *
   * @param workspaceUri path or Hadoop URI of the workspace
   * @param runId the run; empty for the last finished one
   * @throws UserException when there is no such finished run
   */
  public static DuckDbSnapshot open(String workspaceUri, String runId) {
    return open(
        workspaceUri,
        (connection, files) -> {
          FinishedRun run = FinishedRun.find(connection, files, runId);
          return new Shown(run.id(), name -> run.files(name, files));
        });
  }

  /**
   * The tables at their latest versions, a run that is going on included: for looking at its
   * progress only, since tables may not fit together.
   *
   * @param workspaceUri path or Hadoop URI of the workspace
   */
  public static DuckDbSnapshot openLatest(String workspaceUri) {
    return open(workspaceUri, (connection, files) -> new Shown("", files::latest));
  }

  private record Shown(String runId, Function<String, List<String>> files) {}

  private interface Choice {
    Shown of(Connection connection, LiveFiles files) throws SQLException;
  }

  private static DuckDbSnapshot open(String workspaceUri, Choice choice) {
    WorkspaceFiles workspace = WorkspaceFiles.of(workspaceUri);
    Database database = Database.open(workspace);
    try {
      return new DuckDbSnapshot(database, choice.of(database.connection(), workspace.files()));
    } catch (SQLException e) {
      database.close();
      throw new IllegalStateException("The table of runs cannot be read", e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The names of all tables and flat views. */
  public static List<String> tableNames() {
    return List.copyOf(TableViews.names());
  }

  @Override
  public String runId() {
    return runId;
  }

  @Override
  public List<Map<String, Object>> query(String sql, Object... parameters) {
    List<Map<String, Object>> rows = new ArrayList<>();
    forEach(sql, new Collector(rows), parameters);
    return rows;
  }

  @Override
  public <R extends Record> List<R> rows(Class<R> rowType, String where, Object... parameters) {
    RecordReader<R> reader = new RecordReader<>(rowType);
    String sql = "SELECT * FROM " + Table.of(rowType).name() + " WHERE " + where;
    return query(sql, parameters).stream().map(reader::read).toList();
  }

  /**
   * Hands over the rows of a query one by one.
   *
   * @throws UserException for a mistake in the query, naming it
   */
  public void forEach(String sql, RowConsumer consumer, Object... parameters) {
    try {
      views.makeFor(sql);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        bind(statement, parameters);
        try (ResultSet rows = statement.executeQuery()) {
          pass(rows, consumer);
        }
      }
    } catch (SQLException e) {
      throw QueryErrors.of(e);
    }
  }

  /**
   * Writes the result of a query to a Parquet file.
   *
   * @param path path on a local disk; overwritten
   * @throws UserException for a mistake in the query, naming it
   */
  public void writeParquet(String sql, String path, Object... parameters) {
    String query = sql.strip().replaceFirst(";\\s*$", "");
    String copy = "COPY (" + query + "\n) TO '" + path.replace("'", "''") + "' (FORMAT parquet)";
    try {
      views.makeFor(sql);
      try (PreparedStatement statement = connection.prepareStatement(copy)) {
        bind(statement, parameters);
        statement.execute();
      }
    } catch (SQLException e) {
      throw QueryErrors.of(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, SqlValues.of(parameters[i]));
    }
  }

  private static void pass(ResultSet rows, RowConsumer consumer) throws SQLException {
    ResultSetMetaData metadata = rows.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      names.add(metadata.getColumnLabel(i));
    }
    consumer.columns(names);
    while (rows.next()) {
      List<Object> values = new ArrayList<>(names.size());
      for (int i = 1; i <= names.size(); i++) {
        values.add(JdkValues.of(rows.getObject(i)));
      }
      consumer.row(values);
    }
  }

  private static final class Collector implements RowConsumer {
    private final List<Map<String, Object>> rows;
    private List<String> names = List.of();

    Collector(List<Map<String, Object>> rows) {
      this.rows = rows;
    }

    @Override
    public void columns(List<String> columnNames) {
      names = columnNames;
    }

    @Override
    public void row(List<Object> values) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < values.size(); i++) {
        row.put(names.get(i), values.get(i));
      }
      rows.add(row);
    }
  }
}
