package org.ascertain.query.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ascertain.model.Mechanism;
import org.ascertain.tables.Flow;

/**
 * Planted rows paired with found flows, one to one, as many as can be: strict rows first, then the
 * others with what is left. The order of the flows does not change the result.
 */
final class Matching {
  private final Parentage parentage;
  private final List<Flow> flows;
  private final Map<Flow, PlantedRow> rowOfFlow = new HashMap<>();

  private Matching(List<Flow> flows, Parentage parentage) {
    this.parentage = parentage;
    this.flows = flows.stream().sorted(Comparator.comparing(Flow::flowId)).toList();
  }

  /** The matched flow of each planted row that has one, in the order of the rows. */
  static Map<PlantedRow, Flow> match(List<PlantedRow> rows, List<Flow> flows, Parentage parentage) {
    Matching matching = new Matching(flows, parentage);
    rows.stream().filter(PlantedRow::isStrict).forEach(matching::place);
    rows.stream().filter(row -> !row.isStrict()).forEach(matching::place);
    Map<PlantedRow, Flow> flowOfRow = new HashMap<>();
    matching.rowOfFlow.forEach((flow, row) -> flowOfRow.put(row, flow));
    Map<PlantedRow, Flow> inOrder = new LinkedHashMap<>();
    rows.stream().filter(flowOfRow::containsKey).forEach(r -> inOrder.put(r, flowOfRow.get(r)));
    return inOrder;
  }

  private void place(PlantedRow row) {
    place(row, new HashSet<>());
  }

  /** Finds a flow for the row, moving earlier rows to other flows where that makes room. */
  private boolean place(PlantedRow row, Set<Flow> tried) {
    for (Flow flow : candidates(row)) {
      if (tried.add(flow)) {
        PlantedRow holder = rowOfFlow.get(flow);
        if (holder == null || place(holder, tried)) {
          rowOfFlow.put(flow, row);
          return true;
        }
      }
    }
    return false;
  }

  /** Flows that answer the row, those of the same day first, then by nearness. */
  private List<Flow> candidates(PlantedRow row) {
    List<Flow> answers = new ArrayList<>(flows.stream().filter(f -> answers(row, f)).toList());
    Times times = row.times();
    answers.sort(
        Comparator.comparing((Flow flow) -> !times.isSameDay(Times.of(flow)))
            .thenComparingLong(flow -> times.secondsTo(Times.of(flow)))
            .thenComparing(Flow::flowId));
    return answers;
  }

  private boolean answers(PlantedRow row, Flow flow) {
    return Objects.equals(row.customerId(), flow.customerId())
        && row.mechanisms().contains(flow.mechanism())
        && row.grades().contains(flow.grade())
        && isRecipientRight(row, flow)
        && row.times().meets(Times.of(flow));
  }

  private boolean isRecipientRight(PlantedRow row, Flow flow) {
    return flow.mechanism() == Mechanism.PROVIDER_USE
        || parentage.isSameOrParent(flow.thirdPartyId(), row.thirdPartyId());
  }
}
