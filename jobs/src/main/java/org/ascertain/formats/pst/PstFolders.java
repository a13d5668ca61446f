package org.ascertain.formats.pst;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ascertain.model.Nullable;

/** The folders of a store and which items they list. Immutable, shared by threads. */
public final class PstFolders {
  /** How {@link Expected} was counted. */
  public static final String BASIS = "rows of the folders' tables, and nodes that none lists";

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

  /** What is wrong with folders and their tables, but for rows without an item. */
  public List<PstFinding> findings() {
    return findings;
  }

  /** A folder; null when there is none of that id. */
  @Nullable
  public PstFolder folder(long id) {
    return folders.get(id);
  }

  /**
   * What the tables of folders, which the walk over the nodes does not use, let expect.
   *
   * @param byFolder rows by the id of their folder, rows without an item among them
   * @param dangling rows without an item, by their ids
   * @param unlisted nodes that no table lists
   */
  public record Expected(Map<Long, Long> byFolder, List<Long> dangling, long unlisted) {
    /** All items that the tables list, or that no table lists. */
    public long total() {
      return byFolder.values().stream().mapToLong(Long::longValue).sum() + unlisted;
    }
  }

  /** What is expected of a range of ids. A row that repeats another folder's counts there. */
  public Expected expected(long first, long last) {
    Map<Long, Long> byFolder = new TreeMap<>();
    int from = listed.find(first);
    for (int row = from < 0 ? -from - 1 : from; row < listed.size(); row++) {
      if (listed.key(row) > last) {
        break;
      }
      byFolder.merge(listed.value(1, row), 1L, Long::sum);
    }
    long unlisted = 0;
    for (long id : file.itemIds(first, last)) {
      unlisted += listed.find(id) < 0 ? 1 : 0;
    }
    Set<Long> dangling = new TreeSet<>();
    for (PstFolder folder : folders.values()) {
      for (long id : folder.dangling()) {
        if (id >= first && id <= last && dangling.add(id)) {
          byFolder.merge(folder.id(), 1L, Long::sum);
        }
      }
    }
    return new Expected(byFolder, List.copyOf(dangling), unlisted);
  }

  /** The folder whose table lists an item; 0 when none does. */
  public long listedIn(long itemId) {
    int row = listed.find(itemId);
    return row < 0 ? 0 : listed.value(1, row);
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
