package org.ascertain.query;

import java.util.List;
import java.util.Map;

/**
 * What could not be read of each source, what is there twice, and where its accounts differ: one
 * row for each source of which there is anything to tell.
 */
public final class SourceExceptions {
  /** How many sources fit on a screen or a page. */
  public static final int SHOWN = 100;

  private static final String ROWS =
      """
      WITH failed AS (
        SELECT source_id, count(*) AS failures,
          count(*) FILTER (WHERE code = 'ENCRYPTED') AS encrypted,
          count(*) FILTER (WHERE code = 'UNSUPPORTED') AS unsupported,
          count(*) FILTER (WHERE code IN ('TRUNCATED', 'TEXT_CUT')) AS truncated
        FROM item_failures GROUP BY source_id),
      coded AS (
        SELECT source_id, string_agg(code || ' ' || n, ', ' ORDER BY code) AS codes
        FROM (SELECT source_id, code, count(*) AS n FROM item_failures GROUP BY source_id, code)
        GROUP BY source_id),
      rejected AS (
        SELECT i.source_id, count(*) AS bad_records
        FROM record_rejects r JOIN items i USING (item_id) GROUP BY i.source_id),
      repeated AS (
        SELECT i.source_id, count(DISTINCT d.item_id) AS duplicated
        FROM duplicates d JOIN items i USING (item_id)
        WHERE NOT d.is_representative AND d.scope IN ('MESSAGE', 'CONTENT')
        GROUP BY i.source_id),
      accounted AS (
        SELECT source_id, count(*) AS differing FROM reconciliation
        WHERE difference <> 0 GROUP BY source_id),
      told AS (
        SELECT s.path, s.source_id,
          coalesce(failures, 0) AS failures,
          coalesce(encrypted, 0) AS encrypted,
          coalesce(unsupported, 0) AS unsupported,
          coalesce(truncated, 0) AS truncated,
          coalesce(bad_records, 0) AS bad_records,
          coalesce(duplicated, 0) AS duplicated,
          coalesce(differing, 0) AS differences,
          coalesce(codes, '') AS codes
        FROM sources s
        LEFT JOIN failed USING (source_id) LEFT JOIN coded USING (source_id)
        LEFT JOIN rejected USING (source_id) LEFT JOIN repeated USING (source_id)
        LEFT JOIN accounted USING (source_id)
        WHERE failures > 0 OR bad_records > 0 OR duplicated > 0 OR differing > 0)
      """;

  private final Snapshot snapshot;

  /** The exceptions that a snapshot shows. */
  public SourceExceptions(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The sources, those with differing accounts first, then those with most failures. Columns: path,
   * failures, of these encrypted, unsupported and truncated (bytes that end too early, text that
   * was cut), bad_records, duplicated (items that do not stand for their group of the same message
   * or the same content), differences (accounts that do not close), codes (all failures by code).
   *
   * @param most how many sources
   */
  public List<Map<String, Object>> rows(int most) {
    return snapshot.query(
        ROWS
            + "SELECT * EXCLUDE (source_id) FROM told ORDER BY differences DESC,"
            + " failures + bad_records DESC, duplicated DESC, path, source_id LIMIT "
            + most);
  }

  /** The same over all sources, in one row, with how many sources it is about. */
  public Map<String, Object> total() {
    return snapshot
        .query(
            ROWS
                + "SELECT (SELECT count(*) FROM sources) AS sources, count(*) AS with_exceptions,"
                + " coalesce(sum(failures), 0)::BIGINT AS failures,"
                + " coalesce(sum(encrypted), 0)::BIGINT AS encrypted,"
                + " coalesce(sum(unsupported), 0)::BIGINT AS unsupported,"
                + " coalesce(sum(truncated), 0)::BIGINT AS truncated,"
                + " coalesce(sum(bad_records), 0)::BIGINT AS bad_records,"
                + " coalesce(sum(duplicated), 0)::BIGINT AS duplicated,"
                + " coalesce(sum(differences), 0)::BIGINT AS differences FROM told")
        .get(0);
  }
}
