package org.ascertain.records;

import java.util.List;
import org.ascertain.model.Nullable;

/** Which record a repeated record repeats. */
public final class Repeats {
  private static final List<String> SINGLE = List.of(AuditTables.EVENTS);
  private static final List<String> SEVERAL =
      List.of(AuditTables.GRANTS, AuditTables.POLICY_CHANGES);

  /** More rows than this no record of a log makes. */
  private static final int MAX_SUBS = 100_000;

  private Repeats() {}

  /**
   * The id of the row that a row repeats: what stands in the same place among the rows made of the
   * first record of the event.
   *
   * @param itemId item of the row
   * @param ordinal record of the row in it
   * @param recordId id of the row
   * @param firstItemId item of the first record of the event; null when the row repeats none
   * @param firstOrdinal that record; null when the row repeats none
   */
  @Nullable
  public static String repeatedId(
      String itemId,
      long ordinal,
      String recordId,
      @Nullable String firstItemId,
      @Nullable Long firstOrdinal) {
    if (firstItemId == null || firstOrdinal == null) {
      return null;
    }
    for (String table : SINGLE) {
      if (RecordPlace.id(itemId, ordinal, table).equals(recordId)) {
        return RecordPlace.id(firstItemId, firstOrdinal, table);
      }
    }
    for (int sub = 0; sub < MAX_SUBS; sub++) {
      for (String table : SEVERAL) {
        if (RecordPlace.id(itemId, ordinal, table, sub).equals(recordId)) {
          return RecordPlace.id(firstItemId, firstOrdinal, table, sub);
        }
      }
    }
    throw new IllegalStateException("Not the id of a row of an audit log: " + recordId);
  }
}
