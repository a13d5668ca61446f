package org.ascertain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascertain.spark.Table;
import org.ascertain.tables.Tables;

/**
 * A digest of each evidence table that does not depend on the order of rows or on how they lie in
 * files: two runs are equal when these are.
 */
public final class EvidenceDigests {
  private EvidenceDigests() {}

  /**
   * A table's digest.
   *
   * @param table the table
   * @param rowCount its rows
   * @param sha256 SHA-256 over the sorted SHA-256 of its rows as JSON; null for an empty table
   */
  public record TableDigest(String table, long rowCount, String sha256) {}

  /** The digests of all evidence tables, in the order of the pipeline. */
  public static List<TableDigest> of(Snapshot snapshot) {
    List<TableDigest> digests = new ArrayList<>();
    for (Table<?> table : Tables.all()) {
      if (!table.isOperational()) {
        digests.add(of(snapshot, table.name()));
      }
    }
    return digests;
  }

  private static TableDigest of(Snapshot snapshot, String table) {
    Map<String, Object> row =
        snapshot
            .query(
                "SELECT count(*) AS row_count, sha256(string_agg(h, '' ORDER BY h)) AS digest"
                    + " FROM (SELECT sha256(to_json(t)::VARCHAR) AS h FROM "
                    + table
                    + " t)")
            .get(0);
    return new TableDigest(table, (Long) row.get("row_count"), (String) row.get("digest"));
  }
}
