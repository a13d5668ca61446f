package org.ascertain.synth.writers.pst;

import java.io.IOException;

/**
 * A heap on a node ([MS-PST] 2.3.1), written block by block as it fills. Only its first block stays
 * in memory until the end, for the items that are known last.
 */
final class Heap {
  /** The largest item; larger values become subnodes. */
  static final int MAX_ITEM = 3580;

  /** The first item's id. */
  static final int FIRST_ITEM = 0x20;

  private final BlockStore blocks;
  private final DataTree tree;
  private final HeapBlock first;
  private HeapBlock current;
  private int number;

  Heap(BlockStore blocks, int kind) {
    this.blocks = blocks;
    this.tree = new DataTree(blocks);
    this.first = HeapBlock.first(blocks.variant(), kind);
    this.current = first;
  }

  /** Adds an item; its id, 0 for an empty one. */
  int add(byte[] item) throws IOException {
    if (item.length == 0) {
      return 0;
    }
    if (!current.fits(item.length)) {
      next();
    }
    int index = current.add(item);
    return index << 5 | number << 5 + blocks.variant().heapIndexBits();
  }

  /** Overwrites an item of the first block with one of the same size. */
  void patch(int id, byte[] item) {
    first.patch(id >> 5, item);
  }

  /** Writes what is left; the block id of the node's data. */
  long finish(int userRoot) throws IOException {
    first.userRoot(userRoot);
    if (current != first) {
      LittleEndian bytes = current.finish();
      tree.add(bytes.array(), bytes.size());
    }
    LittleEndian bytes = first.finish();
    tree.addFirst(bytes.array(), bytes.size());
    return tree.finish();
  }

  private void next() throws IOException {
    if (current != first) {
      LittleEndian bytes = current.finish();
      tree.add(bytes.array(), bytes.size());
    }
    number++;
    if (number >= 1 << 27 - blocks.variant().heapIndexBits()) {
      throw new IllegalStateException("A table or item has more text than a PST can hold.");
    }
    current = HeapBlock.later(blocks.variant(), number);
  }
}
