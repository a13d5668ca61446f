package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The nodes inside a node, and their index of one or two levels. */
final class Subnodes {
  private static final int VALUE = 0x1F;

  private final BlockStore blocks;
  private final Map<Long, NodeContent> nodes = new TreeMap<>();
  private int nextValue = 1;

  Subnodes(BlockStore blocks) {
    this.blocks = blocks;
  }

  void add(int id, NodeContent content) {
    nodes.put(id & 0xFFFFFFFFL, content);
  }

  /** Adds a value that is too large for a heap; its node id. */
  int addValue(long data) {
    int id = nextValue++ << 5 | VALUE;
    add(id, new NodeContent(data, 0));
    return id;
  }

  /** Writes the index; its block id, 0 when there are no subnodes. */
  long finish() throws IOException {
    PstVariant variant = blocks.variant();
    int perBlock = (variant.maxData() - headerSize()) / (3 * variant.idWidth());
    LittleEndian upper = new LittleEndian();
    LittleEndian leaf = new LittleEndian();
    long first = 0;
    int left = nodes.size();
    long lastBlock = 0;
    for (Map.Entry<Long, NodeContent> node : nodes.entrySet()) {
      first = leaf.size() == 0 ? node.getKey() : first;
      putLeaf(leaf, node.getKey(), node.getValue());
      left--;
      if (left == 0 || leaf.size() == perBlock * 3 * variant.idWidth()) {
        lastBlock = block(0, leaf, 3);
        upper.number(first, variant.idWidth()).number(lastBlock, variant.idWidth());
        leaf.clear();
      }
    }
    return nodes.size() <= perBlock ? lastBlock : block(1, upper, 2);
  }

  private void putLeaf(LittleEndian leaf, long id, NodeContent content) {
    int width = blocks.variant().idWidth();
    leaf.number(id, width).number(content.data(), width).number(content.subnodes(), width);
  }

  private long block(int level, LittleEndian entries, int idsPerEntry) throws IOException {
    PstVariant variant = blocks.variant();
    int count = entries.size() / (idsPerEntry * variant.idWidth());
    LittleEndian block = new LittleEndian(entries.size() + headerSize());
    block.int1(2).int1(level).int2(count).zeros(headerSize() - 4);
    block.put(entries.array(), 0, entries.size());
    if (block.size() > variant.maxData()) {
      throw new IllegalStateException("Too many attachments on one message: " + nodes.size());
    }
    return blocks.addInternal(block.toBytes());
  }

  private int headerSize() {
    return blocks.variant().isAnsi() ? 4 : 8;
  }
}
