package org.ascertain.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.ascertain.model.Nullable;
import org.ascertain.spark.Table;
import org.ascertain.tables.Tables;

/** What changed between two finished runs, and why. */
public final class RunDifference {
  private static final String RUN =
      "SELECT code_version, config_sha256 FROM runs WHERE run_id = ? AND stage = 'ALL'";
  private static final String SOURCES = "SELECT source_id, path, sha256 FROM sources ORDER BY ALL";
  private static final String ESTIMATES =
      "SELECT estimate_id, estimand, domain, method, point, low, high FROM estimates";

  private final Snapshot before;
  private final Snapshot after;

  /** The difference between two snapshots of one workspace. */
  public RunDifference(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  /** What went in differently: the program, the matter file, each source. */
  public List<Map<String, Object>> reasons() {
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<String, Object> first = one(before, RUN, before.runId());
    Map<String, Object> second = one(after, RUN, after.runId());
    add(rows, "program", first.get("code_version"), second.get("code_version"));
    add(rows, "matter file", first.get("config_sha256"), second.get("config_sha256"));
    Map<Object, Map<String, Object>> old = byKey(before, SOURCES, "source_id");
    Map<Object, Map<String, Object>> now = byKey(after, SOURCES, "source_id");
    for (Object id : union(old, now)) {
      add(rows, "source " + path(id, old, now), hash(old.get(id)), hash(now.get(id)));
    }
    return rows;
  }

  /** Tables with other numbers of rows. */
  public List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Table<?> table : Tables.all()) {
      if (!table.name().equals("runs")) {
        add(rows, table.name(), count(before, table), count(after, table));
      }
    }
    return rows;
  }

  /** Estimates with other values, points and limits. */
  public List<Map<String, Object>> estimates() {
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<Object, Map<String, Object>> old = byKey(before, ESTIMATES, "estimate_id");
    Map<Object, Map<String, Object>> now = byKey(after, ESTIMATES, "estimate_id");
    for (Object id : union(old, now)) {
      Map<String, Object> named = now.getOrDefault(id, old.get(id));
      String what = named.get("estimand") + " " + named.get("domain") + " " + named.get("method");
      add(rows, what, values(old.get(id)), values(now.get(id)));
    }
    return rows;
  }

  private static void add(
      List<Map<String, Object>> rows, String what, @Nullable Object old, @Nullable Object now) {
    if (!Objects.equals(old, now)) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("what", what);
      row.put("before", old);
      row.put("after", now);
      rows.add(row);
    }
  }

  private static Long count(Snapshot snapshot, Table<?> table) {
    return (Long) snapshot.query("SELECT count(*) AS n FROM " + table.name()).get(0).get("n");
  }

  private static Object path(
      Object id, Map<Object, Map<String, Object>> old, Map<Object, Map<String, Object>> now) {
    return now.getOrDefault(id, old.get(id)).get("path");
  }

  private static @Nullable Object hash(@Nullable Map<String, Object> source) {
    return source == null ? null : source.get("sha256");
  }

  private static @Nullable Object values(@Nullable Map<String, Object> estimate) {
    return estimate == null
        ? null
        : estimate.get("point") + " [" + estimate.get("low") + ", " + estimate.get("high") + "]";
  }

  private static Iterable<Object> union(
      Map<Object, Map<String, Object>> old, Map<Object, Map<String, Object>> now) {
    TreeSet<Object> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    return keys;
  }

  private static Map<Object, Map<String, Object>> byKey(Snapshot snapshot, String sql, String key) {
    Map<Object, Map<String, Object>> rows = new LinkedHashMap<>();
    snapshot.query(sql).forEach(row -> rows.put(row.get(key), row));
    return rows;
  }

  private static Map<String, Object> one(Snapshot snapshot, String sql, String id) {
    List<Map<String, Object>> rows = snapshot.query(sql, id);
    return rows.isEmpty() ? Map.of() : rows.get(0);
  }
}
