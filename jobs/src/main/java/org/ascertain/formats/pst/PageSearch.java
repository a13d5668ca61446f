package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.ascertain.formats.PositionedReader;

/**
 * Searches a damaged file for pages of an index that no page leads to any more. A page counts when
 * its type, checksum and signature are right; the newest, which have the greatest ids, come first.
 */
final class PageSearch {
  private static final int WINDOW = 1 << 20;

  private final PstFormat format;
  private final long fileSize;
  private final Findings findings;
  private final Checksums sums = new Checksums();

  PageSearch(PstFormat format, long fileSize, Findings findings) {
    this.format = format;
    this.fileSize = fileSize;
    this.findings = findings;
  }

  /** Hands over every entry of every sound leaf page of a type. */
  void read(PositionedReader in, int type, ObjIntConsumer<TreePage> entries) throws IOException {
    List<TreePage> found = new ArrayList<>();
    byte[] window = new byte[WINDOW];
    for (long start = 0; start < fileSize; start += WINDOW) {
      int length = (int) Math.min(WINDOW, fileSize - start);
      in.read(start, window, 0, length);
      for (int at = 0; at + format.pageSize <= length; at += format.pageSize) {
        if (window[at + format.trailerAt] == (byte) type) {
          add(found, start + at, Arrays.copyOfRange(window, at, at + format.pageSize), type);
        }
      }
    }
    found.sort(Comparator.comparingLong(TreePage::id).reversed());
    found.forEach(page -> each(page, entries));
    findings.add(
        PstFinding.Kind.PAGE_RECOVERED, -1, "Searched for pages of an index: " + found.size());
  }

  private void add(List<TreePage> found, long offset, byte[] bytes, int type) {
    TreePage page = new TreePage(format, bytes, offset);
    if (page.isOfType(type) && page.level() == 0 && page.isSound(sums)) {
      found.add(page);
    }
  }

  private static void each(TreePage page, ObjIntConsumer<TreePage> entries) {
    for (int entry = 0; entry < page.count(); entry++) {
      entries.accept(page, entry);
    }
  }
}
