package org.ascertain.model;

/** What bytes an item hash covers. */
public enum HashBasis {
  /** The bytes of the item as they stand in its source. */
  BYTES,

  /**
   * Properties and attachment hashes in the documented canonical order, version 1, for items
   * without a byte stream.
   */
  CANONICAL_1;
}
