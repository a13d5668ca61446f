package org.ascertain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascertain.matter.Matter;
import org.ascertain.query.Snapshot;

/** The chapters that show what was received, what could not be read, and what was found. */
final class EvidenceChapters {
  private final Snapshot snapshot;
  private final Matter matter;
  private final Masking masking;

  EvidenceChapters(Snapshot snapshot, Matter matter, Masking masking) {
    this.snapshot = snapshot;
    this.matter = matter;
    this.masking = masking;
  }

  Chapter received() {
    Exhibit kinds =
        exhibit(
            "Sources by kind",
            List.of("Kind", "Side", "Sources", "Bytes", "Custodians", "Hash mismatches"),
            "SELECT kind, side, count(*) AS sources, sum(size_bytes)::BIGINT AS bytes,"
                + " count(DISTINCT custodian) AS custodians,"
                + " count(*) FILTER (WHERE hash_matches = false) AS mismatches"
                + " FROM sources GROUP BY kind, side ORDER BY kind, side");
    List<List<Cell>> rows = new ArrayList<>();
    for (Map<String, Object> row :
        snapshot.query(
            "SELECT source_id, path, kind, customer_id, custodian, size_bytes, sha256, received_on,"
                + " warning FROM sources ORDER BY path, source_id")) {
      rows.add(
          List.of(
              Cell.words(masking.path((String) row.get("path"))),
              Cell.words(row.get("kind")),
              Cell.words(row.get("customer_id")),
              Cell.words(masking.person((String) row.get("custodian"))),
              Cell.traced(Numbers.exact(row.get("size_bytes")), (String) row.get("source_id")),
              Cell.words(row.get("sha256")),
              Cell.words(row.get("received_on")),
              Cell.words(row.get("warning"))));
    }
    Exhibit sources =
        new Exhibit(
            "Every source with its SHA-256",
            List.of(
                "File", "Kind", "Customer", "Custodian", "Bytes", "SHA-256", "Received", "Warning"),
            rows);
    return Chapter.of(
        "received",
        "Data received",
        List.of(
            "Each file was hashed when it was received. A name of a person or file is shown as a"
                + " code unless the report was asked to show it."),
        kinds,
        sources);
  }

  Chapter completeness() {
    return Chapter.of(
        "completeness",
        "Completeness",
        List.of(
            "Each container was counted by code that shares nothing with its reader. A difference"
                + " other than zero is evidence that is not accounted for.",
            "No record of a thing means that it was not observed. It never means that the thing did"
                + " not happen."),
        exhibit(
            "Containers: expected, emitted and failed",
            List.of(
                "Basis",
                "Containers",
                "Expected",
                "Emitted",
                "Failed",
                "With a difference",
                "Difference"),
            "SELECT basis, count(*) AS n, sum(expected_count)::BIGINT AS e,"
                + " sum(emitted_count)::BIGINT AS m, sum(failed_count)::BIGINT AS f,"
                + " count(*) FILTER (WHERE difference <> 0) AS w, sum(abs(difference))::BIGINT AS d"
                + " FROM reconciliation GROUP BY basis ORDER BY basis"),
        exhibit(
            "What could not, or not fully, be read",
            List.of("Code", "Failures", "Sources"),
            "SELECT code, count(*) AS n, count(DISTINCT source_id) AS s FROM item_failures"
                + " GROUP BY code ORDER BY n DESC, code"),
        new SourceExceptionsExhibit(snapshot, masking).exhibit(),
        exhibit(
            "Records that could not be read",
            List.of("Reason", "Records"),
            "SELECT reason, count(*) AS n FROM record_rejects GROUP BY reason ORDER BY n DESC,"
                + " reason"),
        exhibit(
            "Items by kind and by how their text was read",
            List.of("Kind", "Reading", "Items"),
            "SELECT kind, extraction, count(*) AS n FROM items GROUP BY kind, extraction"
                + " ORDER BY kind, extraction"));
  }

  Chapter classDefinition() {
    return Chapter.of(
        "class",
        "Class definition",
        List.of(
            "Version "
                + matter.classDefinition().version()
                + ", class period "
                + matter.classDefinition().period().from()
                + " to "
                + matter.classDefinition().period().to()
                + ", both days included. The clauses are applied in this order."),
        exhibit(
            "What each clause does to the frame",
            List.of("Clause", "Rule", "Kept", "Dropped", "Of these, not known"),
            "SELECT clause_id, rule, kept_count, dropped_count, unknown_count FROM attrition"
                + " ORDER BY ordinal"),
        exhibit(
            "Members by what was found",
            List.of("Affected", "Exposed", "Members"),
            "SELECT coalesce(is_affected::VARCHAR, 'not known') AS a,"
                + " coalesce(is_exposed::VARCHAR, 'not known') AS e, count(*) AS n"
                + " FROM class_members WHERE is_member GROUP BY a, e ORDER BY a, e"));
  }

  Chapter flows() {
    String columns =
        " third_party_id, mechanism, grade, count(*) AS flows,"
            + " count(DISTINCT customer_id) AS customers, sum(contact_count)::BIGINT AS contacts,"
            + " min(occurred_at)::DATE AS first, max(occurred_at)::DATE AS last FROM flows";
    List<String> headers =
        List.of(
            "Third party", "Mechanism", "Grade", "Flows", "Customers", "Contacts", "First", "Last");
    String order =
        " GROUP BY third_party_id, mechanism, grade ORDER BY mechanism, grade, third_party_id";
    return Chapter.of(
        "flows",
        "Flows of contact data",
        List.of(
            "Grade A: the recipient's own records hold the data. B: the transfer was observed. C:"
                + " access was granted and used. D: access was granted, use not observed. E: a"
                + " setting allowed it. F: inferred. Only A to C can make a customer affected; D"
                + " and E are shown apart; F never counts.",
            "Being named here says what the evidence shows of a movement of data. It says nothing"
                + " of its lawfulness."),
        exhibit(
            "Shown: grades A to C",
            headers,
            "SELECT" + columns + " WHERE grade IN ('A','B','C')" + order),
        exhibit(
            "Possible: grades D and E",
            headers,
            "SELECT" + columns + " WHERE grade IN ('D','E')" + order),
        exhibit(
            "Inferred: grade F, never counted",
            headers,
            "SELECT" + columns + " WHERE grade = 'F'" + order),
        exhibit(
            "Exposure of customers within the theory of the claim",
            List.of(
                "Customer",
                "Third party",
                "Mechanism",
                "Best grade",
                "First",
                "Last",
                "Days of opportunity",
                "Days of access",
                "Days since transfer",
                "Contacts",
                "After switch-off"),
            "SELECT customer_id, third_party_id, mechanism, best_grade, first_at::DATE AS f,"
                + " last_at::DATE AS l, opportunity_days, access_days, residual_days,"
                + " contact_count, after_disable_count FROM exposures WHERE in_theory ORDER BY"
                + " customer_id, third_party_id, mechanism"));
  }

  private Exhibit exhibit(String caption, List<String> headers, String sql) {
    return Exhibit.of(snapshot, caption, headers, sql);
  }
}
