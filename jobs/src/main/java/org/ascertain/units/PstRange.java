package org.ascertain.units;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.formats.pst.PstFile;
import org.ascertain.formats.pst.PstFolders;

/**
 * A range of node ids of a store.
 *
 * @param first the first id
 * @param last the last id
 * @param expected how many items its folders' tables and its unlisted nodes give
 * @param size its share of the bytes of the store
 */
record PstRange(long first, long last, long expected, long size) {
  private static final long LAST_ID = 0xFFFFFFFFL;

  String locator() {
    return "pst:0x" + Long.toHexString(first) + "-0x" + Long.toHexString(last);
  }

  /** The ranges of a store; none when it has no items. */
  static List<PstRange> cut(PstFile file, long fileSize, UnitLimits limits) throws IOException {
    long[] ids = file.itemIds();
    List<PstRange> ranges = new ArrayList<>();
    if (ids.length == 0) {
      return ranges;
    }
    PstFolders folders = file.folders();
    long ofEach = Math.max(1, fileSize / ids.length);
    int step = (int) Math.max(1, Math.min(limits.storeItems(), limits.storeBytes() / ofEach));
    for (int from = 0; from < ids.length; from += step) {
      int to = Math.min(ids.length, from + step);
      long first = from == 0 ? 0 : ids[from];
      long last = to == ids.length ? LAST_ID : ids[to] - 1;
      long expected = folders.expected(first, last).total();
      ranges.add(new PstRange(first, last, expected, (to - from) * ofEach));
    }
    return ranges;
  }
}
