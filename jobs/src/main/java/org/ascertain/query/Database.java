package org.ascertain.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/**
 * A DuckDB database in memory, in UTC, that loads no extension, reaches no network, and keeps what
 * does not fit into memory in a folder that goes with it.
 */
final class Database implements AutoCloseable {
  private static final int MAX_THREADS = 8;

  private final Connection connection;
  private final Path spill;

  private Database(Connection connection, Path spill) {
    this.connection = connection;
    this.spill = spill;
  }

  static Database open(WorkspaceFiles workspace) {
    Path spill = workspace.spillFolder();
    try {
      Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings(spill));
      Database database = new Database(connection, spill);
      database.restrict();
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start", e);
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
      if (Files.exists(spill)) {
        delete(spill);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not end", e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + spill, e);
    }
  }

  private static Properties settings(Path spill) {
    int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    Properties settings = new Properties();
    settings.setProperty("threads", Integer.toString(threads));
    settings.setProperty("memory_limit", "50%");
    settings.setProperty("temp_directory", spill.toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("jdbc_stream_results", "true");
    return settings;
  }

  private void restrict() throws SQLException {
    for (String sql : List.of("SET TimeZone = 'UTC'", "SET lock_configuration = true")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
