package org.ascertain.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.errors.UserException;

/**
 * Walks from an estimate, figure, customer, flow, person, contact, record, item or source down to
 * sources, their hashes and the places in them. Shows no text of items.
 */
public final class Tracer {
  private static final int SHORTEST_PREFIX = 4;

  /** Tables whose rows can be traced: name of the key column by table, from numbers to bytes. */
  private static final Map<String, String> KEYS = keys();

  private final Snapshot snapshot;
  private final TraceSteps steps;

  /**
   * A tracer of a snapshot.
   *
   * @param limit how many of each kind are shown below one step
   */
  public Tracer(Snapshot snapshot, int limit) {
    this.snapshot = snapshot;
    this.steps = new TraceSteps(snapshot, limit);
  }

  /**
   * The walk from an id, or from the only id that begins so.
   *
   * @throws UserException when no id, or more than one, begins so
   */
  public TraceNode trace(String id) {
    List<Found> found = find(id);
    if (found.isEmpty()) {
      throw new UserException(
          "Nothing has the id '"
              + id
              + "'. Ids stand in the columns "
              + String.join(", ", KEYS.values().stream().distinct().toList())
              + "; find one with 'ascertain sql'.");
    }
    if (found.size() > 1) {
      throw new UserException(
          "More than one id begins with '"
              + id
              + "': "
              + String.join(", ", found.stream().map(one -> one.table + " " + one.id).toList())
              + ". Give more of it.");
    }
    return steps.from(found.get(0).table, found.get(0).id);
  }

  private record Found(String table, String id) {}

  /** The first table with the very id; else all ids that begin so, a few of each table. */
  private List<Found> find(String id) {
    for (Map.Entry<String, String> entry : KEYS.entrySet()) {
      if (!keys(entry, " = ?", id).isEmpty()) {
        return List.of(new Found(entry.getKey(), id));
      }
    }
    List<Found> found = new ArrayList<>();
    if (id.length() >= SHORTEST_PREFIX) {
      for (Map.Entry<String, String> entry : KEYS.entrySet()) {
        keys(entry, " LIKE ? || '%'", id).forEach(key -> found.add(new Found(entry.getKey(), key)));
      }
    }
    return found;
  }

  private List<String> keys(Map.Entry<String, String> entry, String condition, String id) {
    String key = entry.getValue();
    String sql =
        "SELECT DISTINCT " + key + " AS k FROM " + entry.getKey() + " WHERE " + key + condition;
    return snapshot.query(sql + " ORDER BY k LIMIT 5", id).stream()
        .map(row -> (String) row.get("k"))
        .toList();
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("estimates", "estimate_id");
    keys.put("figures", "figure_id");
    keys.put("customers", "customer_id");
    keys.put("flows", "flow_id");
    keys.put("persons", "person_id");
    keys.put("contact_records", "contact_record_id");
    keys.put("contact_occurrences", "occurrence_id");
    TraceSteps.RECORD_TABLES.forEach(table -> keys.put(table, "record_id"));
    keys.put("items", "item_id");
    keys.put("units", "unit_id");
    keys.put("sources", "source_id");
    return keys;
  }
}
