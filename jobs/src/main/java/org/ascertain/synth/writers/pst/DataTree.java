package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.io.InputStream;

/** The data of one node: a block, or a tree of blocks that lists the blocks of data in order. */
final class DataTree {
  private static final int HEADER = 8;

  private final BlockStore blocks;
  private final LongList ids = new LongList();
  private final LongList lengths = new LongList();
  private long length;

  DataTree(BlockStore blocks) {
    this.blocks = blocks;
  }

  /** The tree of a value; its root's block id. */
  static long of(BlockStore blocks, byte[] value) throws IOException {
    DataTree tree = new DataTree(blocks);
    int max = blocks.variant().maxData();
    for (int at = 0; at < value.length; at += max) {
      int length = Math.min(max, value.length - at);
      byte[] part = new byte[length];
      System.arraycopy(value, at, part, 0, length);
      tree.add(part, length);
    }
    return tree.finish();
  }

  /** Appends a block of data. */
  void add(byte[] data, int size) throws IOException {
    ids.add(blocks.addData(data, size));
    lengths.add(size);
    length += size;
  }

  /** Writes a block that comes before all others in the data. */
  void addFirst(byte[] data, int size) throws IOException {
    ids.insertFirst(blocks.addData(data, size));
    lengths.insertFirst(size);
    length += size;
  }

  /** Appends all of a stream, cut into full blocks. */
  void addAll(InputStream stream) throws IOException {
    int max = blocks.variant().maxData();
    byte[] data = stream.readNBytes(max);
    while (data.length > 0) {
      add(data, data.length);
      data = stream.readNBytes(max);
    }
  }

  /** Bytes of data so far. */
  long length() {
    return length;
  }

  /** Writes the levels above the data; the root's block id, 0 without data. */
  long finish() throws IOException {
    return ids.size() == 0 ? 0 : ids.size() == 1 ? ids.at(0) : root();
  }

  private long root() throws IOException {
    int perBlock = (blocks.variant().maxData() - HEADER) / blocks.variant().idWidth();
    if (ids.size() <= perBlock) {
      return list(1, ids, lengths);
    }
    LongList lists = new LongList();
    LongList listLengths = new LongList();
    for (int from = 0; from < ids.size(); from += perBlock) {
      int to = Math.min(ids.size(), from + perBlock);
      lists.add(list(1, ids.part(from, to), lengths.part(from, to)));
      listLengths.add(lengths.part(from, to).sum());
    }
    if (lists.size() > perBlock) {
      throw new IllegalStateException("A value of " + length + " bytes is too large for a PST.");
    }
    return list(2, lists, listLengths);
  }

  private long list(int level, LongList members, LongList sizes) throws IOException {
    PstVariant variant = blocks.variant();
    LittleEndian block = new LittleEndian(HEADER + members.size() * variant.idWidth());
    block.int1(1).int1(level).int2(members.size()).int4((int) sizes.sum());
    for (int i = 0; i < members.size(); i++) {
      block.number(members.at(i), variant.idWidth());
    }
    return blocks.addInternal(block.toBytes());
  }
}
