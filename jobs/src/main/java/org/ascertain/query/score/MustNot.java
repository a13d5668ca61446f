package org.ascertain.query.score;

import java.util.Locale;

/** What must not be said about a decoy. */
public enum MustNot {
  /** No flow graded A to E. */
  FLOW,
  /** No flow graded A to C. */
  AFFECTED,
  /** A flow may exist, outside the class period. */
  STATUS,
  /** A flow may exist only as that of a subprocessor in force. */
  AUTHORISED,
  /** A flow may exist only as the provider's own use, or to the provider or its affiliate. */
  PROVIDER,
  /** The flow is real; it must not be said to cover the whole tenant. */
  SCOPE;

  /** The value as the file spells it, for example {@code flow}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
