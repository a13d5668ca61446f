package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.Arrays;

/**
 * Reads ahead the blocks of some messages: those of the messages first, then in each round those
 * that the blocks of the last round refer to, each round in the order of the file. Large values are
 * left out: they are read when somebody asks for them.
 */
final class Batch {
  private static final int MAX_ROUNDS = 8;

  private final Blocks blocks;
  private long[] wanted = new long[1024];
  private int count;
  private long planned;

  Batch(Blocks blocks) {
    this.blocks = blocks;
  }

  /** Wants a node and what it holds. */
  void add(NodeRef node) {
    want(node.data());
    want(node.subnodes());
  }

  private void want(long id) {
    if (id == 0 || blocks.dataAhead(id) != null || planned > PstLimits.BATCH_BYTES) {
      return;
    }
    if (count == wanted.length) {
      wanted = Arrays.copyOf(wanted, count * 2);
    }
    wanted[count++] = id;
    planned += blocks.layout().lengthOf(id);
  }

  boolean isFull() {
    return planned > PstLimits.BATCH_BYTES / 2 || count > Extents.MAX_PIECES / 2;
  }

  /** Reads everything wanted. */
  void read() throws IOException {
    for (int round = 0; round < MAX_ROUNDS && count > 0; round++) {
      long[] now = Arrays.copyOf(wanted, count);
      blocks.load(now, now.length);
      count = 0;
      for (long id : now) {
        if (BlockIds.isInternal(id)) {
          follow(id);
        }
      }
    }
  }

  private void follow(long id) {
    byte[] block = blocks.dataAhead(id);
    PstFormat format = blocks.layout().format();
    if (block == null) {
      return;
    }
    if (Leaves.isList(block) && Leaves.claimedSize(block) <= PstLimits.AHEAD) {
      for (long child : Leaves.listed(block, format.width)) {
        want(child);
      }
    } else if (Subnodes.isList(block) && Subnodes.isLeaf(block)) {
      for (NodeRef node : Subnodes.nodes(block, format)) {
        add(node);
      }
    } else if (Subnodes.isList(block)) {
      for (long child : Subnodes.lists(block, format)) {
        want(child);
      }
    }
  }
}
