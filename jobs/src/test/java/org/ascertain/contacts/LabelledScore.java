package org.ascertain.contacts;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.estimates.ReportedRates;
import org.ascertain.statistics.BinomialIntervals;
import org.ascertain.statistics.Interval;
import org.ascertain.statistics.Trials;

/** Counts what was found rightly, wrongly and not, and the errors by kind. */
final class LabelledScore {
  private static final double CONFIDENCE = 0.95;

  private final String name;
  private final Map<String, Integer> errors = new TreeMap<>();
  private int right;
  private int wrong;
  private int missed;

  LabelledScore(String name) {
    this.name = name;
  }

  void right() {
    right++;
  }

  void wrong(String kind) {
    wrong++;
    errors.merge("wrong:  " + kind, 1, Integer::sum);
  }

  void missed(String kind) {
    missed++;
    errors.merge("missed: " + kind, 1, Integer::sum);
  }

  int labelled() {
    return right + missed;
  }

  double precision() {
    return share(right, right + wrong);
  }

  double recall() {
    return share(right, right + missed);
  }

  double f1() {
    return share(2 * right, 2 * right + wrong + missed);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Precision and recall with Clopper-Pearson intervals, F1, and the table of errors. */
  String report() {
    StringBuilder report = new StringBuilder(name);
    report.append(rate("precision", right, right + wrong));
    report.append(rate("recall", right, right + missed));
    report.append(String.format(Locale.ROOT, "%n  F1 %.4f", f1()));
    errors.forEach(
        (kind, count) -> report.append(String.format(Locale.ROOT, "%n  %4d %s", count, kind)));
    return report.toString();
  }

  /** The error rates that come with the product say of a finder what was counted here. */
  void isReported(String finder, String labelledSet) {
    Trials found = new Trials(right, right + wrong);
    Trials labelled = new Trials(right, labelled());
    ReportedRates.areMeasured(finder, ContactFinder.VERSION, labelledSet, found, labelled);
  }

  private static String rate(String measure, int events, int trials) {
    if (trials == 0) {
      return String.format(Locale.ROOT, "%n  %s of nothing", measure);
    }
    Interval limits = BinomialIntervals.clopperPearson(events, trials, CONFIDENCE);
    return String.format(
        Locale.ROOT,
        "%n  %s %d/%d = %.4f (%.4f to %.4f)",
        measure,
        events,
        trials,
        (double) events / trials,
        limits.low(),
        limits.high());
  }
}
