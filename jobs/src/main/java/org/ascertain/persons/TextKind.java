package org.ascertain.persons;

/** What is said beside an identifier. */
public enum TextKind {
  /** A name. */
  NAME,

  /** An employer. */
  ORGANIZATION,

  /** A postal address. */
  POSTAL
}
