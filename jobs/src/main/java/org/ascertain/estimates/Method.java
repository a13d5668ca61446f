package org.ascertain.estimates;

import java.util.Locale;

/** The menu of methods. */
enum Method {
  /** What the evidence shows, without inference. */
  CONFIRMED_FLOOR,

  /** Everybody was examined: a count. */
  CENSUS,

  /** One simple random sample: exact limits in whole customers. */
  HYPERGEOMETRIC,

  /** Domain mean times the size of the domain; truncated Korn-Graubard limits. */
  KORN_GRAUBARD_TRUNCATED,

  /** The same without truncation. */
  KORN_GRAUBARD,

  /** Wilson limits of the effective sample. */
  WILSON,

  /** Limits on the logit scale. */
  LOGIT,

  /** Domain total by design weights alone, t limits. */
  DOMAIN_TOTAL,

  /** Domain mean times the size of the domain, t limits. */
  DOMAIN_MEAN;

  /** Its name in tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
