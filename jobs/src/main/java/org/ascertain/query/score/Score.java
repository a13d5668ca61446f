package org.ascertain.query.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.matter.Period;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.model.TimeRange;
import org.ascertain.query.Snapshot;
import org.ascertain.statistics.BinomialIntervals;
import org.ascertain.statistics.Interval;
import org.ascertain.tables.ClassMember;
import org.ascertain.tables.Flow;
import org.ascertain.tables.ThirdParty;

/**
 * What a run found of a matter's planted truth.
 *
 * <p>A planted row is matched by a flow of the same customer, the same third party or its parent
 * (not compared for PROVIDER_USE), an accepted mechanism and grade, on the same day or with an
 * overlapping window, one to one. Planted and matched count strict rows under the row's mechanism.
 * Found are the flows graded A to E that touch the class period, less those matched to a row that
 * is not strict and those that a decoy permits; a matched flow counts under the mechanism of its
 * row.
 *
 * @param mechanisms one row per mechanism that was planted or found, in the order of mechanisms
 * @param customers how the judgements of customers agree with the truth
 */
public record Score(List<MechanismScore> mechanisms, List<CustomerAgreement> customers) {
  private static final double CONFIDENCE = 0.95;

  /** The score of the last finished run of a workspace. */
  public static Score of(Snapshot snapshot, Truth truth, Period period) {
    return of(
        snapshot.rows(Flow.class, "true"),
        snapshot.rows(ClassMember.class, "true"),
        snapshot.rows(ThirdParty.class, "true"),
        truth,
        period);
  }

  /** The score of these rows. */
  public static Score of(
      List<Flow> flows,
      List<ClassMember> members,
      List<ThirdParty> thirdParties,
      Truth truth,
      Period period) {
    Map<PlantedRow, Flow> matches =
        Matching.match(truth.flows(), flows, new Parentage(thirdParties));
    Scorer scorer = new Scorer(truth, matches, sorted(flows), period.range());
    return new Score(
        Arrays.stream(Mechanism.values()).map(scorer::score).filter(Score::isWorthARow).toList(),
        new CustomerComparison(truth.customers(), members).agreements());
  }

  /** Whether a mechanism with strict planted rows has no matched one. */
  public boolean hasMechanismWithoutMatch() {
    return mechanisms.stream().anyMatch(MechanismScore::isWithoutMatch);
  }

  private static List<Flow> sorted(List<Flow> flows) {
    return flows.stream().sorted(Comparator.comparing(Flow::flowId)).toList();
  }

  private static boolean isWorthARow(MechanismScore score) {
    return score.plantedCount() > 0 || score.foundCount() > 0 || score.decoyCount() > 0;
  }

  /** Counts one mechanism after the other. */
  private static final class Scorer {
    private final Truth truth;
    private final Map<PlantedRow, Flow> matches;
    private final Set<Flow> matched;
    private final List<Flow> flows;
    private final TimeRange period;
    private final DecoyJudge judge;

    Scorer(Truth truth, Map<PlantedRow, Flow> matches, List<Flow> flows, TimeRange period) {
      this.truth = truth;
      this.matches = matches;
      this.matched = new HashSet<>(matches.values());
      this.flows = flows;
      this.period = period;
      this.judge = new DecoyJudge(truth.decoys(), period);
    }

    MechanismScore score(Mechanism mechanism) {
      List<PlantedRow> planted =
          truth.flows().stream()
              .filter(row -> row.isStrict() && row.mechanism() == mechanism)
              .toList();
      List<PlantedRow> missed = planted.stream().filter(row -> !matches.containsKey(row)).toList();
      List<String> unexpected = unexpected(mechanism);
      List<DecoyRow> violated = violated(mechanism);
      int hits = planted.size() - missed.size();
      int found = hits + unexpected.size();
      return new MechanismScore(
          mechanism,
          planted.size(),
          found,
          hits,
          violated.size(),
          share(hits, found),
          interval(hits, found),
          share(hits, planted.size()),
          interval(hits, planted.size()),
          missed,
          unexpected,
          violated);
    }

    private List<String> unexpected(Mechanism mechanism) {
      return flows.stream()
          .filter(flow -> flow.mechanism() == mechanism && flow.grade() != Grade.F)
          .filter(flow -> !matched.contains(flow))
          .filter(flow -> Times.of(flow).touches(period))
          .filter(flow -> !judge.permits(flow))
          .map(Flow::flowId)
          .toList();
    }

    private List<DecoyRow> violated(Mechanism mechanism) {
      List<DecoyRow> violated = new ArrayList<>();
      for (DecoyRow decoy : truth.decoys()) {
        boolean isViolated =
            flows.stream()
                .filter(flow -> flow.mechanism() == mechanism)
                .filter(flow -> decoy.mustNot() == MustNot.SCOPE || !matched.contains(flow))
                .anyMatch(flow -> judge.violates(flow, decoy));
        if (isViolated) {
          violated.add(decoy);
        }
      }
      return List.copyOf(violated);
    }

    @Nullable
    private static Double share(int events, int trials) {
      return trials == 0 ? null : (double) events / trials;
    }

    @Nullable
    private static Interval interval(int events, int trials) {
      return trials == 0 ? null : BinomialIntervals.clopperPearson(events, trials, CONFIDENCE);
    }
  }
}
