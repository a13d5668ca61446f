package org.ascertain.statistics;

/**
 * How far two coders agree on yes and no.
 *
 * @param bothYes coded yes by both
 * @param firstOnly coded yes by the first only
 * @param secondOnly coded yes by the second only
 * @param bothNo coded no by both
 */
public record CoderAgreement(int bothYes, int firstOnly, int secondOnly, int bothNo) {
  /** Items coded by both. */
  public int count() {
    return bothYes + firstOnly + secondOnly + bothNo;
  }

  /** Share of items coded alike. */
  public double agreement() {
    return (double) (bothYes + bothNo) / count();
  }

  /** Agreement on yes: {@code 2a/(2a+b+c)}; refused when nobody said yes. */
  public Answer<Double> positiveAgreement() {
    int yes = 2 * bothYes + firstOnly + secondOnly;
    return yes == 0
        ? Answer.refuse(Refusal.ZERO_DENOMINATOR, "Nobody said yes")
        : Answer.of(2.0 * bothYes / yes);
  }

  /** Cohen's kappa (1960); refused when both coders said only yes, or only no. */
  public Answer<Double> kappa() {
    double chance = chance();
    return chance == 1
        ? Answer.refuse(Refusal.ZERO_DENOMINATOR, "Both coders used one code only")
        : Answer.of((agreement() - chance) / (1 - chance));
  }

  /** Its standard error (Fleiss, Cohen and Everitt 1969). */
  public Answer<Double> kappaError() {
    double n = count();
    double observed = agreement();
    double chance = chance();
    double[] first = {(bothYes + firstOnly) / n, (secondOnly + bothNo) / n};
    double[] second = {(bothYes + secondOnly) / n, (firstOnly + bothNo) / n};
    double[][] cells = {{bothYes / n, firstOnly / n}, {secondOnly / n, bothNo / n}};
    Sum alike = new Sum();
    Sum unlike = new Sum();
    for (int i = 0; i < 2; i++) {
      double own = 1 - chance - (first[i] + second[i]) * (1 - observed);
      alike.add(cells[i][i] * own * own);
      double other = second[i] + first[1 - i];
      unlike.add(cells[i][1 - i] * other * other);
    }
    double correction = observed * chance - 2 * chance + observed;
    double variance =
        alike.value() + (1 - observed) * (1 - observed) * unlike.value() - correction * correction;
    return kappa().map(kappa -> Math.sqrt(variance / n) / ((1 - chance) * (1 - chance)));
  }

  private double chance() {
    double n = count();
    double firstYes = (bothYes + firstOnly) / n;
    double secondYes = (bothYes + secondOnly) / n;
    return firstYes * secondYes + (1 - firstYes) * (1 - secondYes);
  }
}
