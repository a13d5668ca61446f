package org.ascertain.members;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.matter.Period;
import org.ascertain.matter.Theory;
import org.ascertain.tables.Exposure;

/**
 * The exposures of a customer: its flows in the class period, one row for each third party and
 * mechanism.
 *
 * <p>A row speaks of the flows that count: those in the theory graded A-E where there are any, else
 * all of them, so that a stronger flow outside the theory never lends its grade to a weaker one
 * inside.
 */
final class Exposures {
  private final Period period;
  private final Theory theory;
  private final FlowPlacement placement;

  Exposures(Period period, Theory theory) {
    this.period = period;
    this.theory = theory;
    this.placement = new FlowPlacement(period);
  }

  /** The customer's exposures, ordered by third party and mechanism, without distinct persons. */
  CustomerFlows of(String customerId, Iterator<FlowFacts> flows) {
    Map<String, List<CountedFlow>> groups = new TreeMap<>();
    boolean hasUndated = false;
    while (flows.hasNext()) {
      FlowFacts flow = flows.next();
      boolean inTheory = theory.covers(flow.mechanism(), flow.actor(), flow.authorisationBasis());
      placement
          .gradeInPeriod(flow)
          .map(grade -> new CountedFlow(flow, grade, inTheory))
          .ifPresent(
              counted -> groups.computeIfAbsent(key(flow), k -> new ArrayList<>()).add(counted));
      hasUndated |= inTheory && placement.isUndatedDisclosure(flow);
    }
    List<Exposure> exposures =
        groups.values().stream().map(group -> exposure(customerId, group)).toList();
    return new CustomerFlows(customerId, exposures, hasUndated);
  }

  private static String key(FlowFacts flow) {
    String thirdParty = flow.thirdPartyId() == null ? "" : flow.thirdPartyId();
    return thirdParty + "\n" + flow.mechanism();
  }

  private Exposure exposure(String customerId, List<CountedFlow> group) {
    List<CountedFlow> counting = group.stream().filter(CountedFlow::counts).toList();
    boolean hasCounting = !counting.isEmpty();
    List<CountedFlow> flows = new ArrayList<>(hasCounting ? counting : group);
    flows.sort(Comparator.comparing(counted -> counted.facts().flowId()));
    FlowFacts any = flows.get(0).facts();
    CountedFlow strongest = strongest(flows);
    FlowTimes times = new FlowTimes(flows, period);
    return new Exposure(
        customerId,
        any.thirdPartyId(),
        any.mechanism(),
        strongest.grade(),
        strongest.inTheory(),
        times.firstAt(),
        times.lastAt(),
        times.opportunityDays(),
        times.accessDays(),
        times.residualDays(),
        times.isCensored(),
        largestContactCount(flows),
        null,
        null,
        times.afterDisableCount(),
        flows.size(),
        flows.stream().map(counted -> counted.facts().flowId()).toList());
  }

  private static CountedFlow strongest(List<CountedFlow> flows) {
    Comparator<CountedFlow> byGrade = Comparator.comparing(CountedFlow::grade);
    return flows.stream().min(byGrade.thenComparing(flow -> !flow.inTheory())).orElseThrow();
  }

  /** At least so many: flows may touch the same contacts, so their counts are not added up. */
  private static Long largestContactCount(List<CountedFlow> flows) {
    return flows.stream()
        .filter(flow -> flow.grade().showsDisclosure() || flow.grade().showsOpportunity())
        .map(flow -> flow.facts().contactCount())
        .filter(count -> count != null)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
