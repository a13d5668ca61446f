package org.ascertain.persons;

import java.util.Locale;

/** Why two identifiers are one person's, the strongest first. */
public enum LinkRule {
  /** Two spellings of one mailbox. */
  SAME_MAILBOX,

  /** Two strong identifiers in one contact record. */
  SAME_RECORD,

  /** A record that names a shared number and this name. */
  SAME_NUMBER_AND_NAME,

  /** A record that names a shared address and this name. */
  SAME_ADDRESS_AND_NAME,

  /** The fitted model: a name and at least one more field agree. */
  SCORED;

  /** As tables spell it, for example {@code same-record}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
