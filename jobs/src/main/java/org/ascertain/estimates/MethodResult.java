package org.ascertain.estimates;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ascertain.model.Nullable;
import org.ascertain.statistics.Answer;
import org.ascertain.statistics.Interval;
import org.ascertain.statistics.Refusal;

/**
 * What a method gives for a domain, in units of the total (never of the share).
 *
 * @param method the method
 * @param point estimate; empty when refused
 * @param interval two-sided interval, clipped; null when refused or where there is none
 * @param lowOneSided one-sided lower limit, clipped; empty likewise
 * @param df degrees of freedom; empty when not defined
 * @param designEffect design effect; empty when not defined
 * @param flags warnings and refusals
 * @param reason why this method, or why refused
 * @param inputs the numbers that went in
 */
record MethodResult(
    Method method,
    OptionalDouble point,
    @Nullable Interval interval,
    OptionalDouble lowOneSided,
    OptionalDouble df,
    OptionalDouble designEffect,
    Set<EstimateFlag> flags,
    String reason,
    Map<String, String> inputs) {

  /** A count without inference. */
  static MethodResult count(Method method, double count, String reason) {
    return new MethodResult(
        method,
        OptionalDouble.of(count),
        null,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        EnumSet.noneOf(EstimateFlag.class),
        reason,
        new LinkedHashMap<>());
  }

  /** A refusal. */
  static MethodResult refused(Method method, EstimateFlag flag, String why) {
    return new MethodResult(
        method,
        OptionalDouble.empty(),
        null,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        EnumSet.of(flag),
        why,
        new LinkedHashMap<>());
  }

  /** A refusal that a method of statistics gave. */
  static MethodResult refused(Method method, Answer<?> answer) {
    Answer.Refused<?> refused = (Answer.Refused<?>) answer;
    EstimateFlag flag =
        refused.reason() == Refusal.LONELY_UNIT
            ? EstimateFlag.LONELY_STRATUM
            : EstimateFlag.NOT_ESTIMABLE;
    return refused(method, flag, refused.explanation());
  }

  /** The same with one more flag. */
  MethodResult flagged(EstimateFlag flag) {
    Set<EstimateFlag> more = EnumSet.copyOf(flags.isEmpty() ? EnumSet.of(flag) : flags);
    more.add(flag);
    return new MethodResult(
        method, point, interval, lowOneSided, df, designEffect, more, reason, inputs);
  }
}
