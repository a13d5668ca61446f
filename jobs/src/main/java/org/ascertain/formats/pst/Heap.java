package org.ascertain.formats.pst;

import java.io.IOException;

/** The small things of a node, by number. An item lies inside one block, and so do its bounds. */
final class Heap {
  /** Client of a heap that holds properties. */
  static final int PROPERTIES = 0xBC;

  /** Client of a heap that holds a table. */
  static final int TABLE = 0x7C;

  private static final int SIGNATURE = 0xEC;
  private static final int MAX_BLOCKS = 1 << 16;

  private final byte[][] blocks;
  private final PstFormat format;

  private Heap(byte[][] blocks, PstFormat format) {
    this.blocks = blocks;
    this.format = format;
  }

  /**
   * The heap in the data of a node.
   *
   * @param client what it must hold
   * @throws LostException when its first block is lost or is no heap
   */
  static Heap of(Blocks blocks, NodeRef node, int client, Findings findings) throws IOException {
    Leaves leaves = Leaves.of(blocks, node.data(), findings);
    int count = Math.min(leaves.ids().length, MAX_BLOCKS);
    if (count < leaves.ids().length) {
      findings.add(PstFinding.Kind.TOO_MANY, -1, "A heap has more blocks than can be numbered");
    }
    byte[][] data = blocks.run(leaves.ids(), 0, count, findings);
    if (data.length == 0 || data[0] == null) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "The node has no data");
    }
    if (!isHeap(data[0])) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "The data of the node are no heap");
    }
    if (Little.u8(data[0], 3) != client) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "The heap holds something else");
    }
    return new Heap(data, blocks.layout().format());
  }

  /** A heap without items. */
  static Heap none(PstFormat format) {
    return new Heap(new byte[0][], format);
  }

  static boolean isHeap(byte[] block) {
    return block.length >= 12 && Little.u8(block, 2) == SIGNATURE;
  }

  /** The item that everything else is reached from. */
  int root() {
    return Little.i32(blocks[0], 4);
  }

  /** An item; the empty one for id 0. */
  Slice item(int id) throws LostException {
    if (id == 0) {
      return Slice.EMPTY;
    }
    int block = format.heapBlock(id);
    if (block >= blocks.length || blocks[block] == null) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "The block of a heap item is missing");
    }
    byte[] bytes = blocks[block];
    int index = format.heapIndex(id);
    int map = bytes.length < 2 ? bytes.length : Little.u16(bytes, 0);
    if (map + 4 > bytes.length || index < 1 || index > Little.u16(bytes, map)) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "A heap has no item of that number");
    }
    int bound = map + 2 + 2 * index;
    if (bound + 4 > bytes.length) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "The map of a heap is cut");
    }
    int from = Little.u16(bytes, bound);
    int to = Little.u16(bytes, bound + 2);
    if (from > to || to > bytes.length) {
      throw new LostException(
          PstFinding.Kind.STRUCTURE, -1, "A heap item lies outside of its block");
    }
    return new Slice(bytes, from, to);
  }
}
