package org.ascertain.members;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.matter.Period;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Observability;
import org.ascertain.model.Side;
import org.ascertain.statistics.DayUnion;

/**
 * Whether the sources produced for a customer could have shown each mechanism. Absence of a record
 * is no denial: where no source could have shown it the customer is nonresponse, not unaffected.
 *
 * <p>Days come from what the matter file says that a source covers, else from the days with a
 * record. FULL needs every day of the period from sources of the customer's side: the records of
 * one recipient speak of that recipient only. A source without any day still makes it PARTIAL.
 */
final class ObservabilityJudgement {
  private final Period period;

  ObservabilityJudgement(Period period) {
    this.period = period;
  }

  /** Each mechanism and how far the coverage of one customer could have shown it. */
  Map<Mechanism, Observed> judge(List<SourceCoverage> coverage) {
    Map<Mechanism, Observed> judged = new EnumMap<>(Mechanism.class);
    for (Mechanism mechanism : Mechanism.values()) {
      judged.put(mechanism, judge(mechanism, coverage));
    }
    return judged;
  }

  /** Days of the period covered, by the label of the kind of source. */
  Map<String, Long> daysByKind(List<SourceCoverage> coverage) {
    Map<String, DayUnion> unions = new TreeMap<>();
    for (SourceCoverage source : coverage) {
      addDays(unions.computeIfAbsent(source.sourceKind().label(), kind -> noDays()), source);
    }
    Map<String, Long> days = new TreeMap<>();
    unions.forEach((kind, union) -> days.put(kind, union.count()));
    return days;
  }

  private Observed judge(Mechanism mechanism, List<SourceCoverage> coverage) {
    List<SourceCoverage> able =
        coverage.stream()
            .filter(s -> MechanismSources.canShow(mechanism, s.sourceKind(), s.side()))
            .toList();
    if (able.isEmpty()) {
      return new Observed(Observability.NONE, 0);
    }
    DayUnion all = noDays();
    DayUnion ofOwnSide = noDays();
    for (SourceCoverage source : able) {
      addDays(all, source);
      if (source.side() != Side.RECIPIENT) {
        addDays(ofOwnSide, source);
      }
    }
    Observability grade = ofOwnSide.isWhole() ? Observability.FULL : Observability.PARTIAL;
    return new Observed(grade, all.count());
  }

  private DayUnion noDays() {
    return new DayUnion(period.from(), period.to());
  }

  private static void addDays(DayUnion days, SourceCoverage source) {
    if (source.coversFromOn() != null || source.coversToOn() != null) {
      days.add(source.coversFromOn(), source.coversToOn());
    }
    for (LocalDate day : source.recordDays()) {
      days.add(day, day);
    }
  }
}
