package org.ascertain.synth.writers.pst;

import org.ascertain.model.Nullable;

/**
 * Where an item is entered: a sound file has the row and the parent of one folder; all else is the
 * damage that readers must cope with.
 *
 * @param rowIn folder whose contents table lists it; null for none
 * @param parent node id that the item's node calls its parent
 */
public record Placement(@Nullable PstFolder rowIn, int parent) {
  private static final int NO_SUCH_FOLDER = 0x3FFFE2;

  /** Listed in the folder that is its parent. */
  public static Placement in(PstFolder folder) {
    return new Placement(folder, folder.nodeId());
  }

  /** In no contents table, with the right parent. */
  public static Placement unlistedIn(PstFolder folder) {
    return new Placement(null, folder.nodeId());
  }

  /** In no contents table, with a parent that does not exist. */
  public static Placement underMissingParent() {
    return new Placement(null, NO_SUCH_FOLDER);
  }

  /** In no contents table and without a parent. */
  public static Placement underNoParent() {
    return new Placement(null, 0);
  }

  /** Listed in one folder, with another as its parent. */
  public static Placement listedElsewhere(PstFolder rowIn, PstFolder parent) {
    return new Placement(rowIn, parent.nodeId());
  }
}
