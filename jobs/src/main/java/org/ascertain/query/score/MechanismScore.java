package org.ascertain.query.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.statistics.Interval;

/**
 * How one mechanism was found.
 *
 * @param mechanism the mechanism
 * @param plantedCount strict planted rows
 * @param foundCount flows graded A to E in the class period that truth must account for
 * @param matchedCount strict planted rows with a matching flow
 * @param decoyCount decoys that were taken for what they must not be
 * @param precision share of the found that was planted; null when nothing was found
 * @param precisionInterval its 95% Clopper-Pearson interval; null with it
 * @param recall share of the planted that was found; null when nothing was planted
 * @param recallInterval its 95% Clopper-Pearson interval; null with it
 * @param missed strict planted rows without a match
 * @param unexpected ids of found flows that nothing accounts for
 * @param violated decoys that were taken for what they must not be
 */
public record MechanismScore(
    Mechanism mechanism,
    int plantedCount,
    int foundCount,
    int matchedCount,
    int decoyCount,
    @Nullable Double precision,
    @Nullable Interval precisionInterval,
    @Nullable Double recall,
    @Nullable Interval recallInterval,
    List<PlantedRow> missed,
    List<String> unexpected,
    List<DecoyRow> violated) {
  /** Whether it was planted and not found once, which ends the command with a code of its own. */
  public boolean isWithoutMatch() {
    return plantedCount > 0 && matchedCount == 0;
  }

  /** The figures under the names of the contract, in order. */
  public Map<String, Object> asRow() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("mechanism", mechanism.name());
    row.put("planted_count", plantedCount);
    row.put("found_count", foundCount);
    row.put("matched_count", matchedCount);
    row.put("decoy_count", decoyCount);
    put(row, "precision", precision, precisionInterval);
    put(row, "recall", recall, recallInterval);
    return row;
  }

  private static void put(
      Map<String, Object> row, String name, @Nullable Double share, @Nullable Interval interval) {
    row.put(name, share);
    row.put(name + "_low", interval == null ? null : interval.low());
    row.put(name + "_high", interval == null ? null : interval.high());
  }
}
