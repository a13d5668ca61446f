package org.ascertain.statistics;

/**
 * What to do with a stratum that has one sampled cluster of several. The names are those of R's
 * {@code survey.lonely.psu}; the default is to refuse.
 */
public enum LonelyUnit {
  /** Refuse. */
  FAIL,

  /** Count the stratum's variance as 0. */
  IGNORE,

  /** Take the mean variance of the other strata; take-all strata count with 0. */
  AVERAGE,

  /** Measure the deviation of the single total from 0, the mean of all for a linearised total. */
  ADJUST;
}
