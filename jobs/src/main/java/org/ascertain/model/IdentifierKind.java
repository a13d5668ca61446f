package org.ascertain.model;

/** What an identifier is. */
public enum IdentifierKind {
  /** E-mail address. */
  EMAIL,

  /** Telephone number, E.164 where placed. */
  PHONE,

  /** Profile or user id of a social network. */
  SOCIAL,

  /** Postal address with name. */
  POSTAL,

  /** Name: weak, never an identifier alone. */
  NAME,

  /** Hash of one of the others. */
  HASH,

  /** Exchange X.500 address. */
  LEGACY_DN;

  /** Whether an identifier of this kind can reach or match a person by itself. */
  public boolean isStrong() {
    return this != NAME;
  }
}
