package org.ascertain.synth.writers.pst;

/** Node ids of the folders that every file has. */
final class FolderIds {
  static final int ROOT = 0x122;
  static final int TOP = 0x8022;
  static final int SEARCH_ROOT = 0x8042;
  static final int DELETED_ITEMS = 0x8062;

  /** The first index of a folder that the caller adds. */
  static final int FIRST_INDEX = 0x404;

  /** The node type of a folder. */
  static final int TYPE = 0x02;

  private FolderIds() {}
}
