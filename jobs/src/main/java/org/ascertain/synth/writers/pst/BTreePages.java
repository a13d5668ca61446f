package org.ascertain.synth.writers.pst;

import java.io.IOException;

/** Writes one of the two indexes of a file as pages, from its sorted leaves upwards. */
final class BTreePages {
  private final PstVariant variant;
  private final RegionOutput output;
  private final PageType type;
  private final PageIds ids;

  /** Numbers pages of both indexes. */
  static final class PageIds {
    private long next = 4;

    long take() {
      next += 4;
      return next - 4;
    }

    long next() {
      return next;
    }
  }

  /** Sorted entries of a level. */
  interface Entries {
    int count();

    long key(int index);

    void put(int index, LittleEndian to);
  }

  /** Where a page is: its id and its position. */
  record Reference(long id, long position) {}

  BTreePages(PstVariant variant, RegionOutput output, PageType type, PageIds ids) {
    this.variant = variant;
    this.output = output;
    this.type = type;
    this.ids = ids;
  }

  /** Writes all levels; where the root is. */
  Reference write(Entries leaves, int leafSize) throws IOException {
    Branches branches = level(leaves, leafSize, 0);
    for (int depth = 1; branches.count() > 1; depth++) {
      branches = level(branches, variant.branchEntrySize(), depth);
    }
    return branches.reference(0);
  }

  private Branches level(Entries entries, int entrySize, int depth) throws IOException {
    Branches above = new Branches(variant);
    int perPage = variant.pageFooterAt() / entrySize;
    for (int from = 0; from == 0 || from < entries.count(); from += perPage) {
      int to = Math.min(entries.count(), from + perPage);
      LittleEndian page = new LittleEndian(variant.pageSize());
      for (int i = from; i < to; i++) {
        entries.put(i, page);
      }
      putFooter(page, to - from, entrySize, depth);
      above.add(entries.count() == 0 ? 0 : entries.key(from), write(page));
    }
    return above;
  }

  private void putFooter(LittleEndian page, int count, int entrySize, int depth) {
    page.padTo(variant.pageFooterAt());
    int width = variant.is4k() ? 2 : 1;
    page.number(count, width).number(variant.pageFooterAt() / entrySize, width);
    page.int1(entrySize).int1(depth);
  }

  private Reference write(LittleEndian page) throws IOException {
    long id = ids.take();
    long position = output.take(variant.pageSize(), variant.pageSize());
    type.seal(variant, page, id, position);
    output.put(position, page.array(), variant.pageSize());
    return new Reference(id, position);
  }

  /** Entries that lead to pages. */
  private static final class Branches implements Entries {
    private final int width;
    private final LongList keys = new LongList();
    private final LongList pageIds = new LongList();
    private final LongList positions = new LongList();

    Branches(PstVariant variant) {
      this.width = variant.idWidth();
    }

    void add(long key, Reference page) {
      keys.add(key);
      pageIds.add(page.id());
      positions.add(page.position());
    }

    Reference reference(int index) {
      return new Reference(pageIds.at(index), positions.at(index));
    }

    @Override
    public int count() {
      return keys.size();
    }

    @Override
    public long key(int index) {
      return keys.at(index);
    }

    @Override
    public void put(int index, LittleEndian to) {
      to.number(keys.at(index), width);
      to.number(pageIds.at(index), width).number(positions.at(index), width);
    }
  }
}
