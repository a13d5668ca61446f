package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.ascertain.formats.pst.PstHeader.PageRef;
import org.ascertain.model.Nullable;

/** Reads a tree of pages completely, level by level, each level in the order of the file. */
final class TreeReader {
  private static final int MAX_LEVEL = 8;
  private static final int AT_ONCE = 1024;

  private final Extents extents;
  private final PstFormat format;
  private final long fileSize;
  private final Findings findings;
  private final Checksums sums = new Checksums();
  private final Set<Long> seen = new HashSet<>();
  private boolean isComplete = true;

  TreeReader(Extents extents, PstFormat format, long fileSize, Findings findings) {
    this.extents = extents;
    this.format = format;
    this.fileSize = fileSize;
    this.findings = findings;
  }

  /** Hands over every entry of every leaf, in order of keys; false when pages were lost. */
  boolean read(PageRef root, int type, ObjIntConsumer<TreePage> entries) throws IOException {
    List<PageRef> level = List.of(root);
    int expectedLevel = -1;
    for (int depth = 0; depth <= MAX_LEVEL && !level.isEmpty(); depth++) {
      List<PageRef> below = new ArrayList<>();
      for (int from = 0; from < level.size(); from += AT_ONCE) {
        List<PageRef> refs = level.subList(from, Math.min(level.size(), from + AT_ONCE));
        for (TreePage page : pages(refs, type)) {
          expectedLevel = depth == 0 ? page.level() : expectedLevel;
          take(page, expectedLevel, entries, below);
        }
      }
      expectedLevel--;
      level = below;
    }
    return isComplete && level.isEmpty();
  }

  private void take(
      TreePage page, int expectedLevel, ObjIntConsumer<TreePage> entries, List<PageRef> below) {
    if (page.level() != expectedLevel || page.level() > MAX_LEVEL) {
      lost(page.offset(), "A page of an index stands at a wrong level");
      return;
    }
    if (page.claimsTooMany()) {
      findings.add(
          PstFinding.Kind.PAGE_DAMAGED, page.offset(), "A page claims more than it can hold");
    }
    for (int entry = 0; entry < page.count(); entry++) {
      if (page.level() == 0) {
        entries.accept(page, entry);
      } else {
        below.add(page.child(entry));
      }
    }
  }

  private List<TreePage> pages(List<PageRef> refs, int type) throws IOException {
    List<PageRef> inside = refs.stream().filter(this::isInside).toList();
    long[] offsets = inside.stream().mapToLong(PageRef::offset).toArray();
    int[] lengths = inside.stream().mapToInt(ref -> format.pageSize).toArray();
    TreePage[] pages = new TreePage[inside.size()];
    extents.read(
        offsets,
        lengths,
        offsets.length,
        (index, bytes, offset) ->
            pages[index] = checked(inside.get(index), copy(bytes, offset), type));
    List<TreePage> usable = new ArrayList<>();
    for (TreePage page : pages) {
      if (page != null) {
        usable.add(page);
      }
    }
    return usable;
  }

  private byte[] copy(byte[] bytes, int offset) {
    byte[] page = new byte[format.pageSize];
    System.arraycopy(bytes, offset, page, 0, page.length);
    return page;
  }

  private boolean isInside(PageRef ref) {
    if (ref.offset() < 0 || ref.offset() > fileSize - format.pageSize) {
      lost(ref.offset(), "A page of an index lies beyond the end of the file");
      return false;
    }
    if (!seen.add(ref.offset())) {
      lost(ref.offset(), "A page of an index is referred to twice");
      return false;
    }
    return true;
  }

  @Nullable
  private TreePage checked(PageRef ref, byte[] bytes, int type) {
    TreePage page = new TreePage(format, bytes, ref.offset());
    if (!page.isOfType(type) || page.id() != ref.id()) {
      lost(ref.offset(), "Another page stands where a page of an index should");
      return null;
    }
    if (!page.isSound(sums)) {
      findings.add(
          PstFinding.Kind.PAGE_DAMAGED, ref.offset(), "The checksum of a page of an index differs");
      // What it lists may be wrong: the search for older pages fills the gaps.
      isComplete = false;
    }
    return page;
  }

  private void lost(long offset, String why) {
    isComplete = false;
    findings.add(PstFinding.Kind.PAGE_LOST, offset, why);
  }
}
