package org.ascertain.formats.pst;

import org.ascertain.model.Nullable;

/**
 * Where an item lies.
 *
 * @param folder the folder that its node names; null when there is none
 * @param listing how that agrees with the tables
 */
public record PstPlacement(@Nullable PstFolder folder, Listing listing) {
  /** How the place of an item agrees with the tables of folders. */
  public enum Listing {
    /** Its folder lists it. */
    LISTED,

    /** Another folder lists it, its own does not. */
    LISTED_ELSEWHERE,

    /** No folder lists it. */
    UNLISTED,

    /** Its folder does not exist, or it names none. */
    FOLDER_MISSING,

    /** Its folder does not lead to the root, or no folder lists that one. */
    FOLDER_UNREACHABLE;

    /** Whether programs that follow the tables do not show the item. */
    public boolean isRecovered() {
      return this == UNLISTED || this == FOLDER_MISSING || this == FOLDER_UNREACHABLE;
    }
  }
}
