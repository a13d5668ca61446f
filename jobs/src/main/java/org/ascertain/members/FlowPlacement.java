package org.ascertain.members;

import java.time.Instant;
import java.util.Optional;
import org.ascertain.matter.Period;
import org.ascertain.model.Grade;
import org.ascertain.model.TimeRange;

/**
 * Whether a flow lies in the class period, and what it shows there.
 *
 * <p>A transfer or access (A-C) is an event: it counts with its grade when it happened in the
 * period. When it happened outside but its window reaches into the period, the evidence for the
 * period is the opportunity, not the transfer: it counts as D. A grant or opportunity (D, E) counts
 * when its window touches the period. A flow without any time is placed nowhere.
 */
final class FlowPlacement {
  private final Period period;

  FlowPlacement(Period period) {
    this.period = period;
  }

  /** The grade with which the flow counts in the period; empty when it does not lie there. */
  Optional<Grade> gradeInPeriod(FlowFacts flow) {
    if (!flow.isDated()) {
      return Optional.empty();
    }
    if (isEventInPeriod(flow)) {
      return Optional.of(flow.grade());
    }
    if (!touches(flow)) {
      return Optional.empty();
    }
    return Optional.of(flow.grade().showsDisclosure() ? Grade.D : flow.grade());
  }

  /** Whether it shows a transfer of which nobody knows whether it fell into the period. */
  boolean isUndatedDisclosure(FlowFacts flow) {
    return flow.grade().showsDisclosure() && !flow.isDated();
  }

  private boolean isEventInPeriod(FlowFacts flow) {
    if (flow.occurredAt() != null) {
      return period.contains(flow.occurredAt());
    }
    boolean hasBothEnds = flow.windowFromAt() != null && flow.windowToAt() != null;
    return hasBothEnds
        && period.contains(flow.windowFromAt())
        && !flow.windowToAt().isAfter(period.range().to());
  }

  private boolean touches(FlowFacts flow) {
    if (!flow.hasWindow()) {
      return false;
    }
    return windowOf(flow).overlaps(period.range());
  }

  /** The window; its event stands in for a start that is unknown. */
  static TimeRange windowOf(FlowFacts flow) {
    Instant from = flow.windowFromAt();
    Instant to = flow.windowToAt();
    if (from == null
        && flow.occurredAt() != null
        && (to == null || flow.occurredAt().isBefore(to))) {
      from = flow.occurredAt();
    }
    return new TimeRange(from, to);
  }
}
