package org.ascertain.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Nullable;
import org.ascertain.model.Scope;
import org.ascertain.model.StageName;

/** How far the stages of a workspace are, and what went wrong. */
public final class WorkspaceStatus {
  private static final int SHOWN_RUNS = 10;

  private final Snapshot snapshot;

  /** The status of a workspace as a snapshot of its latest versions shows it. */
  public WorkspaceStatus(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The last runs, the latest first. */
  public List<Map<String, Object>> runs() {
    return snapshot.query(
        "SELECT run_id, status, started_at, finished_at,"
            + " round(epoch(finished_at) - epoch(started_at), 1) AS seconds, code_version FROM runs"
            + " WHERE stage = 'ALL' ORDER BY finished_at DESC, run_id DESC LIMIT "
            + SHOWN_RUNS);
  }

  /**
   * A row for each stage: how often it ran, units done and left, rows and failures, rows a second
   * when it last ran, and how long the rest would take at that rate.
   */
  public List<Map<String, Object>> stages() {
    Map<String, Map<String, Object>> attempts = attempts();
    Map<String, Map<String, Object>> runs = lastRuns();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (StageName stage : StageName.values()) {
      rows.add(row(stage, attempts.getOrDefault(stage.name(), Map.of()), runs.get(stage.label())));
    }
    return rows;
  }

  /** Failures of items and rejects of records, by code. */
  public List<Map<String, Object>> failures() {
    return snapshot.query(
        "SELECT 'items' AS stage, code, count(*) AS failures FROM item_failures GROUP BY code"
            + " UNION ALL SELECT 'records', 'BAD_RECORD', count(*) FROM record_rejects"
            + " HAVING count(*) > 0 ORDER BY ALL");
  }

  /** Containers whose expected count is not emitted plus failed. */
  public List<Map<String, Object>> differences() {
    return snapshot.query(
        "SELECT s.path, r.locator, r.expected_count, r.emitted_count, r.failed_count, r.difference,"
            + " r.basis FROM reconciliation r LEFT JOIN sources s USING (source_id)"
            + " WHERE r.difference <> 0 ORDER BY s.path, r.locator");
  }

  private Map<String, Object> row(
      StageName stage, Map<String, Object> attempt, @Nullable Map<String, Object> run) {
    Long done = (Long) attempt.get("done");
    Long left = stage.scope() == Scope.UNIT ? left(stage, done) : null;
    Double rate = rate(done, run);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("stage", stage.label());
    row.put("scope", stage.scope().name());
    row.put("last_finished_at", run == null ? null : run.get("finished_at"));
    row.put("units_done", done);
    row.put("units_left", left);
    row.put("rows", attempt.get("item_rows"));
    row.put("failed", attempt.get("failed"));
    row.put("units_per_second", rate);
    row.put(
        "seconds_left", left == null || left == 0 || rate == null ? null : Math.ceil(left / rate));
    return row;
  }

  /** Units not done; the first stage finds its own, and nobody knows how many they will be. */
  private @Nullable Long left(StageName stage, @Nullable Long done) {
    String units =
        switch (stage) {
          case UNITS -> "count(*) AS n FROM sources";
          case ITEMS -> "count(*) AS n FROM units";
          case RECORDS -> "count(DISTINCT unit_id) AS n FROM items WHERE kind = 'EVIDENCE'";
          case CONTACTS -> "count(DISTINCT unit_id) AS n FROM items";
          default -> null;
        };
    if (units == null) {
      return null;
    }
    long all = (Long) snapshot.query("SELECT " + units).get(0).get("n");
    return Math.max(0, all - (done == null ? 0 : done));
  }

  private static @Nullable Double rate(@Nullable Long done, @Nullable Map<String, Object> run) {
    Double seconds = run == null ? null : (Double) run.get("seconds");
    if (done == null || seconds == null || seconds <= 0) {
      return null;
    }
    return Math.round(done / seconds * 10) / 10.0;
  }

  private Map<String, Map<String, Object>> attempts() {
    return byStage(
        "SELECT stage, count(DISTINCT unit_id) AS done, sum(item_count) AS item_rows,"
            + " sum(failed_count) AS failed FROM (SELECT * FROM unit_attempts QUALIFY row_number()"
            + " OVER (PARTITION BY stage, unit_id ORDER BY wave DESC, attempt DESC) = 1)"
            + " WHERE status = 'DONE' GROUP BY stage");
  }

  private Map<String, Map<String, Object>> lastRuns() {
    return byStage(
        "SELECT stage, finished_at, epoch(finished_at) - epoch(started_at) AS seconds FROM runs"
            + " WHERE status = 'FINISHED' QUALIFY row_number() OVER (PARTITION BY stage"
            + " ORDER BY finished_at DESC) = 1");
  }

  private Map<String, Map<String, Object>> byStage(String sql) {
    Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
    snapshot.query(sql).forEach(row -> rows.put((String) row.get("stage"), row));
    return rows;
  }
}
