package org.ascertain.estimates;

/** Warnings and refusals that go with a number, as codes. */
enum EstimateFlag {
  /** No reviewer has confirmed what the detectors say. */
  UNREVIEWED,

  /** The matter has no frame: nothing can be said beyond what was seen. */
  NO_FRAME,

  /** Nothing of the domain was sampled. */
  NO_SAMPLE,

  /** Nobody sampled shows it: the interval rests on the size of the sample alone. */
  ZERO_EVENTS,

  /** Everybody sampled shows it. */
  ALL_EVENTS,

  /** Some sampled customers could not be observed; see the worst case. */
  NONRESPONSE,

  /** In some stratum nobody sampled could be observed. */
  SILENT_STRATUM,

  /** A stratum of the frame was not sampled. */
  STRATUM_NOT_SAMPLED,

  /** A stratum has one respondent of several. */
  LONELY_STRATUM,

  /** The method does not apply to these numbers. */
  NOT_ESTIMABLE,

  /** Fewer than 8 degrees of freedom. */
  FEW_DEGREES_OF_FREEDOM,

  /** An effective sample below 30. */
  SMALL_EFFECTIVE_SAMPLE,

  /** Too wide to publish by the NCHS standard. */
  WIDE_INTERVAL,

  /** A limit was moved to what is confirmed, or to what is left of the domain. */
  CLIPPED,

  /** Evidence is in hand for customers outside of the sample. */
  CONFIRMED_OUTSIDE_SAMPLE,

  /** Some disclosing flows do not tell how many contacts: the number is a lower bound. */
  COUNTS_INCOMPLETE,

  /** The interval assumes a normal mean; customers' counts are skewed. */
  NORMAL_APPROXIMATION,

  /** The same person can be in the books of several customers: no sum over customers. */
  NOT_ADDITIVE;
}
