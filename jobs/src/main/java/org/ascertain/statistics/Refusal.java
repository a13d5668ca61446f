package org.ascertain.statistics;

/** Why a method gives no number. A refusal is an answer; a NaN or an invented limit is not. */
public enum Refusal {
  /** Nothing was sampled, or nothing of the domain. */
  EMPTY_SAMPLE,

  /** A stratum has one sampled unit of several: its variance cannot be estimated. */
  LONELY_UNIT,

  /** A part of the population has no sampled unit. */
  STRATUM_NOT_SAMPLED,

  /** Fewer than one degree of freedom. */
  NO_DEGREES_OF_FREEDOM,

  /** A ratio over zero. */
  ZERO_DENOMINATOR,

  /** The variance is zero although the sample is no census: the interval would be a point. */
  ZERO_VARIANCE,

  /** The proportion is 0 or 1 and the formula breaks down there. */
  EXTREME_PROPORTION,

  /** Calibration has no solution, or did not converge. */
  NOT_CALIBRATED,

  /** The test is no better than chance: sensitivity + specificity does not exceed 1. */
  UNINFORMATIVE_TEST,

  /** Fewer positives than false positives alone would give. */
  BELOW_FALSE_POSITIVES,

  /** The lists do not overlap: the maximum likelihood estimate is infinite. */
  NO_OVERLAP,

  /** Too few lists or cells for the model. */
  TOO_FEW_LISTS,

  /** An iteration did not converge. */
  NOT_CONVERGED,

  /** The quantity is not defined for this input. */
  NOT_DEFINED;
}
