package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.Arrays;

/** The data blocks of a value, in order. */
final class Leaves {
  static final Leaves NONE = new Leaves(new long[0], 0);

  private static final int TREE = 1;
  private static final int MAX_LEVEL = 2;

  private final long[] ids;
  private final long size;

  Leaves(long[] ids, long size) {
    this.ids = ids;
    this.size = size;
  }

  /** Ids of the blocks. */
  long[] ids() {
    return ids;
  }

  /** Bytes of all of them. */
  long size() {
    return size;
  }

  /**
   * The data blocks below a block.
   *
   * @param id of a data block, or of one that lists blocks; 0 for no data
   */
  static Leaves of(Blocks blocks, long id, Findings findings) throws IOException {
    if (id == 0) {
      return NONE;
    }
    if (!BlockIds.isInternal(id)) {
      return new Leaves(new long[] {id}, blocks.layout().lengthOf(id));
    }
    Collector collector = new Collector(blocks, findings);
    collector.list(id, MAX_LEVEL + 1);
    return collector.leaves();
  }

  /** Bytes that a block that lists blocks claims for all of them. */
  static long claimedSize(byte[] list) {
    return Little.u32(list, 4);
  }

  static boolean isList(byte[] block) {
    return block.length >= 8 && Little.u8(block, 0) == TREE;
  }

  /** Block ids in a block that lists blocks. */
  static long[] listed(byte[] list, int width) {
    int count = Math.min(Little.u16(list, 2), (list.length - 8) / width);
    long[] ids = new long[count];
    for (int i = 0; i < count; i++) {
      ids[i] = BlockIds.of(Little.wide(list, 8 + i * width, width));
    }
    return ids;
  }

  private static final class Collector {
    private final Blocks blocks;
    private final Findings findings;
    private long[] ids = new long[16];
    private int count;
    private long size;

    Collector(Blocks blocks, Findings findings) {
      this.blocks = blocks;
      this.findings = findings;
    }

    Leaves leaves() {
      return new Leaves(Arrays.copyOf(ids, count), size);
    }

    void list(long id, int above) throws IOException {
      byte[] list = blocks.data(id, findings);
      if (!isList(list) || list[1] < 1 || list[1] >= above) {
        throw new LostException(PstFinding.Kind.STRUCTURE, -1, "Not a block that lists blocks");
      }
      boolean hasLists = list[1] == MAX_LEVEL;
      for (long child : listed(list, blocks.layout().format().width)) {
        if (BlockIds.isInternal(child) != hasLists) {
          throw new LostException(PstFinding.Kind.STRUCTURE, -1, "Lists of blocks are mixed up");
        }
        if (hasLists) {
          list(child, MAX_LEVEL);
        } else {
          add(child);
        }
      }
      if (above > MAX_LEVEL && size != claimedSize(list)) {
        findings.add(
            PstFinding.Kind.STRUCTURE, -1, "A value has another length than its list of blocks");
      }
    }

    private void add(long id) throws LostException {
      size += blocks.layout().lengthOf(id);
      if (size > blocks.layout().maxValue() || count > 1 << 26) {
        throw new LostException(
            PstFinding.Kind.STRUCTURE, -1, "A value is larger than its file can hold");
      }
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, count * 2);
      }
      ids[count++] = id;
    }
  }
}
