package org.ascertain.contacts;

/** What a column of a list of contacts holds. */
enum ContactColumn {
  FULL_NAME,
  FIRST_NAME,
  MIDDLE_NAME,
  LAST_NAME,
  EMAIL,
  PHONE,
  ORGANIZATION,
  TITLE,
  STREET,
  CITY,
  REGION,
  POSTAL_CODE,
  COUNTRY,
  POSTAL,
  SOCIAL,
  HELD_FROM;

  /** Whether its values can reach or match a person by themselves. */
  boolean isStrong() {
    return this == EMAIL || this == PHONE || this == SOCIAL;
  }

  /** Whether its values are part of a name. */
  boolean isName() {
    return this == FULL_NAME || this == FIRST_NAME || this == LAST_NAME;
  }
}
