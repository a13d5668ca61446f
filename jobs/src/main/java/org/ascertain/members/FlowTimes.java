package org.ascertain.members;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ascertain.matter.Period;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Grade;
import org.ascertain.model.Nullable;
import org.ascertain.model.TimeRange;
import org.ascertain.statistics.DayUnion;

/**
 * Times and days of an exposure. Days are calendar days in UTC that a window touches, its end
 * exclusive; windows are merged and cut at the class period. Opportunity, authorised access and
 * what remains with the recipient stay apart: which of them are days of violation is a choice of
 * law.
 */
final class FlowTimes {
  private static final Set<AuthorisationBasis> GRANTS =
      EnumSet.of(
          AuthorisationBasis.USER_INITIATED_SYNC,
          AuthorisationBasis.ADMIN_CONSENT_TENANT,
          AuthorisationBasis.ADMIN_CONSENT_SELF,
          AuthorisationBasis.USER_CONSENT_SELF);

  private final List<CountedFlow> flows;
  private final Period period;

  FlowTimes(List<CountedFlow> flows, Period period) {
    this.flows = flows;
    this.period = period;
  }

  /** First event in the period; null when no event has a time there. */
  @Nullable
  Instant firstAt() {
    return events(flow -> true).min(Comparator.naturalOrder()).orElse(null);
  }

  /** Last event in the period; null likewise. */
  @Nullable
  Instant lastAt() {
    return events(flow -> true).max(Comparator.naturalOrder()).orElse(null);
  }

  /** Days on which data could have left: all windows. Null without a window. */
  @Nullable
  Long opportunityDays() {
    return daysOf(flow -> flow.grade() != Grade.F);
  }

  /** Days of granted access: windows that rest on a grant. Null without one. */
  @Nullable
  Long accessDays() {
    return daysOf(
        flow ->
            flow.grade().compareTo(Grade.D) <= 0
                && GRANTS.contains(flow.facts().authorisationBasis()));
  }

  /** Days from the first transfer in the period to its end; null without a transfer. */
  @Nullable
  Long residualDays() {
    return events(flow -> flow.grade().showsDisclosure())
        .min(Comparator.naturalOrder())
        .map(first -> new DayUnion(period.from(), period.to()).add(day(first), null).count())
        .orElse(null);
  }

  /** Whether a window is open, of unknown start, or cut at the period. */
  boolean isCensored() {
    TimeRange range = period.range();
    return flows.stream()
        .anyMatch(
            flow ->
                flow.facts().isCensored()
                    || windows(Stream.of(flow)).anyMatch(window -> isCut(window, range)));
  }

  /** Transfers after a window had ended and outside of every other. */
  long afterDisableCount() {
    List<TimeRange> windows = windows(flows.stream()).toList();
    return events(flow -> flow.grade().showsDisclosure())
        .filter(event -> windows.stream().anyMatch(window -> endsBefore(window, event)))
        .filter(event -> windows.stream().noneMatch(window -> window.contains(event)))
        .count();
  }

  private static boolean endsBefore(TimeRange window, Instant event) {
    return window.to() != null && !window.to().isAfter(event);
  }

  private static boolean isCut(TimeRange window, TimeRange period) {
    return window.from() == null
        || window.to() == null
        || window.from().isBefore(period.from())
        || window.to().isAfter(period.to());
  }

  private @Nullable Long daysOf(Predicate<CountedFlow> filter) {
    List<TimeRange> windows = windows(flows.stream().filter(filter)).toList();
    if (windows.isEmpty()) {
      return null;
    }
    DayUnion days = new DayUnion(period.from(), period.to());
    for (TimeRange window : windows) {
      LocalDate from = window.from() == null ? null : day(window.from());
      days.add(from, window.to() == null ? null : lastDay(window));
    }
    return days.count();
  }

  /** The last day that the window touches: an end at midnight leaves the new day out. */
  private static LocalDate lastDay(TimeRange window) {
    boolean isEmpty = window.to().equals(window.from());
    return day(isEmpty ? window.to() : window.to().minusNanos(1));
  }

  private static Stream<TimeRange> windows(Stream<CountedFlow> flows) {
    return flows.map(CountedFlow::facts).filter(FlowFacts::hasWindow).map(FlowPlacement::windowOf);
  }

  private Stream<Instant> events(Predicate<CountedFlow> filter) {
    return flows.stream()
        .filter(filter)
        .map(flow -> flow.facts().occurredAt())
        .filter(Objects::nonNull)
        .filter(period::contains);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
