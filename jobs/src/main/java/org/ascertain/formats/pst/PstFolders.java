package org.ascertain.formats.pst;

import java.util.List;
import java.util.Map;

/** The folders of a store and which items they list. Immutable, shared by threads. */
public final class PstFolders {
  private final PstFile file;
  private final Map<Long, PstFolder> folders;
  private final Index listed;
  private final List<PstFinding> findings;

  PstFolders(PstFile file, Map<Long, PstFolder> folders, Index listed, List<PstFinding> findings) {
    this.file = file;
    this.folders = folders;
    this.listed = listed;
    this.findings = findings;
  }

  /** The folders, by node id. Search folders are none: they hold no items of their own. */
  public List<PstFolder> all() {
    return List.copyOf(folders.values());
  }

  /** What is wrong with folders and their tables. */
  public List<PstFinding> findings() {
    return findings;
  }

  /** Where an item lies. */
  public PstPlacement placement(long itemId) {
    PstFolder folder = folders.get(file.parent(itemId));
    int row = listed.find(itemId);
    PstPlacement.Listing listing;
    if (folder == null) {
      listing = PstPlacement.Listing.FOLDER_MISSING;
    } else if (!folder.isReachable()) {
      listing = PstPlacement.Listing.FOLDER_UNREACHABLE;
    } else if (row < 0) {
      listing = PstPlacement.Listing.UNLISTED;
    } else {
      boolean isOwn = listed.value(1, row) == folder.id();
      listing = isOwn ? PstPlacement.Listing.LISTED : PstPlacement.Listing.LISTED_ELSEWHERE;
    }
    return new PstPlacement(folder, listing);
  }
}
