package org.ascertain.model;

/** The shape of a unit. */
public enum UnitKind {
  /** A whole file as one item or small container. */
  FILE,

  /** A byte range of an mbox that begins and ends at message borders. */
  MBOX_RANGE,

  /** A run of entries of a zip or tar archive. */
  ARCHIVE_ENTRIES,

  /** A range of node ids of a store of Outlook. */
  STORE_ITEMS;
}
