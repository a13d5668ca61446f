package org.ascertain.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ascertain.model.Nullable;

/** The single steps of a walk: what each kind of thing rests on. */
final class TraceSteps {
  /** Tables of structured evidence. */
  static final List<String> RECORD_TABLES =
      List.of(
          "audit_events",
          "grants",
          "policy_changes",
          "http_requests",
          "mail_traces",
          "recipient_contacts",
          "load_file_rows",
          "subprocessors");

  private final Snapshot snapshot;
  private final int limit;
  private final Map<String, TraceNode> items = new LinkedHashMap<>();

  TraceSteps(Snapshot snapshot, int limit) {
    this.snapshot = snapshot;
    this.limit = limit;
  }

  /** The walk from a row of a table. */
  TraceNode from(String table, String id) {
    return switch (table) {
      case "estimates" -> estimate(id);
      case "figures" -> figure(id);
      case "customers" -> customer(id, "true");
      case "flows" -> flow(id);
      case "persons" -> person(id);
      case "contact_records" -> contactRecord(id);
      case "contact_occurrences" -> occurrence(id);
      case "items" -> item(id);
      case "units" -> unit(id);
      case "sources" -> source(id);
      default -> structured(table, id);
    };
  }

  private TraceNode estimate(String id) {
    Map<String, Object> row =
        one(
            "SELECT estimand, domain, method, point, low, high, confidence, sampled_count,"
                + " respondent_count, frame_count, worst_case_low, worst_case_high, flags,"
                + " definition, reason FROM estimates WHERE estimate_id = ?",
            id);
    EstimateScope scope =
        EstimateScope.of((String) row.get("estimand"), (String) row.get("domain"));
    List<TraceNode> below = new ArrayList<>();
    for (String customer : ids(scope.customersSql(), scope.parameters().toArray())) {
      below.add(customer(customer, scope.grades()));
    }
    return node("estimate", id, row, below);
  }

  private TraceNode figure(String id) {
    Map<String, Object> row =
        one("SELECT definition, value, query FROM figures WHERE figure_id = ?", id);
    return node("figure", id, row, List.of());
  }

  /** A customer with its flows whose grade fulfils a condition. */
  private TraceNode customer(String id, String grades) {
    Map<String, Object> row =
        one(
            "SELECT c.name, c.stratum, c.sampled, m.is_member, m.failed_clause, m.is_affected,"
                + " m.is_exposed, m.best_grade, c.source_count FROM customers c LEFT JOIN"
                + " class_members m USING (customer_id) WHERE c.customer_id = ?",
            id);
    String sql =
        "SELECT flow_id AS id FROM flows WHERE customer_id = ? AND "
            + grades
            + " ORDER BY grade, occurred_at, flow_id";
    return node("customer", id, row, all(sql, this::flow, id));
  }

  private TraceNode flow(String id) {
    Map<String, Object> row =
        one(
            "SELECT customer_id, mailbox, third_party_id, mechanism, actor, grade, occurred_at,"
                + " window_from_at, window_to_at, contact_count, authorisation_basis,"
                + " recipient_status, detector, detector_version, explanation FROM flows"
                + " WHERE flow_id = ?",
            id);
    List<TraceNode> below = new ArrayList<>();
    List<Map<String, Object>> evidence =
        snapshot.query("SELECT item_id, locator FROM flow_evidence WHERE flow_id = ?", id);
    for (Map<String, Object> ref : evidence.subList(0, Math.min(limit, evidence.size()))) {
      below.add(evidence((String) ref.get("item_id"), (String) ref.get("locator")));
    }
    addRest(below, evidence.size());
    return node("flow", id, row, below);
  }

  /** The place that a flow cites, above the item that it lies in. */
  private TraceNode evidence(String itemId, String locator) {
    TraceNode item = item(itemId);
    return locator.equals(item.facts().get("locator"))
        ? item
        : new TraceNode("place", locator, Map.of(), List.of(item));
  }

  private TraceNode person(String id) {
    Map<String, Object> row =
        one(
            "SELECT display_name, identifier_count, occurrence_count, is_role FROM persons"
                + " WHERE person_id = ?",
            id);
    List<TraceNode> below = new ArrayList<>();
    for (Map<String, Object> identifier :
        snapshot.query(
            "SELECT identifier, kind FROM person_identifiers WHERE person_id = ?"
                + " ORDER BY kind, identifier",
            id)) {
      below.add(identifier((String) identifier.get("identifier"), identifier));
    }
    below.addAll(
        all(
            "SELECT DISTINCT flow_id AS id FROM flow_contacts WHERE person_id = ? ORDER BY id",
            this::flow,
            id));
    return node("person", id, row, below);
  }

  private TraceNode identifier(String value, Map<String, Object> row) {
    String sql =
        "SELECT occurrence_id AS id FROM contact_occurrences WHERE value = ?"
            + " ORDER BY item_id, start, occurrence_id";
    return node("identifier", value, row, all(sql, this::occurrence, value));
  }

  private TraceNode occurrence(String id) {
    Map<String, Object> row =
        one(
            "SELECT item_id, kind, value, segment, start, \"end\", role, contact_record_id,"
                + " exclusion_reason FROM contact_occurrences WHERE occurrence_id = ?",
            id);
    return node("occurrence", id, row, List.of(item((String) row.get("item_id"))));
  }

  private TraceNode contactRecord(String id) {
    Map<String, Object> row =
        one(
            "SELECT item_id, locator, holder, customer_id, mailbox, third_party_id, full_name,"
                + " emails, phones, held_from_at FROM contact_records WHERE contact_record_id = ?",
            id);
    return node("contact record", id, row, List.of(item((String) row.get("item_id"))));
  }

  private TraceNode structured(String table, String id) {
    Map<String, Object> row =
        one(
            "SELECT item_id, locator, ordinal, occurred_at, repeats_record_id, source_kind,"
                + " customer_id, mailbox FROM "
                + table
                + " WHERE record_id = ?",
            id);
    return node("record of " + table, id, row, List.of(item((String) row.get("item_id"))));
  }

  private TraceNode item(String id) {
    TraceNode known = items.get(id);
    if (known == null) {
      known = readItem(id);
      items.put(id, known);
    }
    return known;
  }

  private TraceNode readItem(String id) {
    Map<String, Object> row =
        one(
            "SELECT source_id, parent_id, kind, media_type, locator, size_bytes, sha256,"
                + " hash_basis, md5, customer_id, custodian, sent_at, extraction FROM items"
                + " WHERE item_id = ?",
            id);
    if (row.isEmpty()) {
      return node("item", id, Map.of("missing", "no row of this snapshot has this id"), List.of());
    }
    String parent = (String) row.get("parent_id");
    TraceNode above = parent == null ? source((String) row.get("source_id")) : item(parent);
    return node("item", id, row, List.of(above));
  }

  private TraceNode unit(String id) {
    Map<String, Object> row =
        one(
            "SELECT source_id, kind, locator, expected_count, expected_basis, size_bytes FROM units"
                + " WHERE unit_id = ?",
            id);
    return node("unit", id, row, List.of(source((String) row.get("source_id"))));
  }

  private TraceNode source(String id) {
    Map<String, Object> row =
        one(
            "SELECT path, size_bytes, sha256, md5, kind, side, customer_id, custodian, received_on,"
                + " received_from, volume, hash_matches, warning FROM sources WHERE source_id = ?",
            id);
    Set<String> places = new TreeSet<>();
    snapshot
        .query("SELECT uri FROM source_locations WHERE source_id = ?", id)
        .forEach(place -> places.add((String) place.get("uri")));
    if (!places.isEmpty()) {
      row.put("lies_at", List.copyOf(places));
    }
    return node("source", id, row, List.of());
  }

  private interface Step {
    TraceNode from(String id);
  }

  private List<TraceNode> all(String sql, Step step, Object... parameters) {
    List<String> ids = ids(sql, parameters);
    List<TraceNode> nodes = new ArrayList<>();
    ids.subList(0, Math.min(limit, ids.size())).forEach(id -> nodes.add(step.from(id)));
    addRest(nodes, ids.size());
    return nodes;
  }

  private void addRest(List<TraceNode> nodes, int count) {
    if (count > limit) {
      Map<String, Object> facts = Map.of("not_shown", count - limit, "show_with", "--limit");
      nodes.add(new TraceNode("more", "", new TreeMap<>(facts), List.of()));
    }
  }

  private List<String> ids(String sql, Object... parameters) {
    return snapshot.query(sql, parameters).stream().map(row -> (String) row.get("id")).toList();
  }

  private Map<String, Object> one(String sql, @Nullable String id) {
    List<Map<String, Object>> rows = snapshot.query(sql, id);
    return rows.isEmpty() ? new LinkedHashMap<>() : rows.get(0);
  }

  private static TraceNode node(
      String kind, String id, Map<String, Object> row, List<TraceNode> below) {
    Map<String, Object> facts = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          if (value != null) {
            facts.put(column, value);
          }
        });
    return new TraceNode(kind, id, facts, below);
  }
}
