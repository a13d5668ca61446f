package org.ascertain.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.errors.NearestName;
import org.ascertain.errors.UserException;

/**
 * A run that finished: what readers outside of runs see.
 *
 * @param id the run; empty before the first
 * @param versions versions of the tables that it left, by name
 */
record FinishedRun(String id, Map<String, Long> versions) {
  private static final String RUNS = "runs";

  /** The run of this id, or the last one when the id is empty. */
  static FinishedRun find(Connection connection, LiveFiles files, String runId)
      throws SQLException {
    List<FinishedRun> finished = finished(connection, files);
    if (runId.isEmpty()) {
      return finished.isEmpty() ? new FinishedRun("", Map.of()) : finished.get(0);
    }
    return finished.stream()
        .filter(run -> run.id.equals(runId))
        .findFirst()
        .orElseThrow(() -> unknown(runId, finished));
  }

  /** The files of a table as the run left it. The table of runs itself goes on. */
  List<String> files(String tableName, LiveFiles files) {
    if (tableName.equals(RUNS)) {
      return files.latest(RUNS);
    }
    Long version = versions.get(tableName);
    return version == null ? List.of() : files.at(tableName, version);
  }

  /** Finished runs, the last one first. */
  private static List<FinishedRun> finished(Connection connection, LiveFiles files)
      throws SQLException {
    TableViews views = new TableViews(connection, files::latest);
    String sql =
        "SELECT run_id, table_versions FROM runs WHERE stage = 'ALL' AND status = 'FINISHED'"
            + " ORDER BY finished_at DESC, started_at DESC, run_id DESC";
    views.makeFor(sql);
    List<FinishedRun> runs = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        runs.add(new FinishedRun(rows.getString(1), versions(rows.getObject(2))));
      }
    }
    views.drop(RUNS);
    return runs;
  }

  private static Map<String, Long> versions(Object map) {
    Map<String, Long> versions = new TreeMap<>();
    ((Map<?, ?>) map).forEach((name, version) -> versions.put((String) name, (Long) version));
    return versions;
  }

  private static UserException unknown(String runId, List<FinishedRun> finished) {
    List<String> ids = finished.stream().map(FinishedRun::id).toList();
    return new UserException(
        "No finished run '"
            + runId
            + "'"
            + (ids.isEmpty()
                ? "; no run of this workspace has finished"
                : NearestName.remedy(runId, ids)));
  }
}
