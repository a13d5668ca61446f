package org.ascertain.synth.writers.pst;

import java.util.Arrays;
import java.util.List;

/** All nodes of a file, in the order of their ids once they are sorted. */
final class NodeList implements BTreePages.Entries {
  private static final int TYPES = 32;
  private static final int FIRST_FREE_INDEX = 0x400;

  private final PstVariant variant;
  private final LongList data = new LongList();
  private final LongList subnodes = new LongList();
  private final LongList parents = new LongList();
  private final LongList ids = new LongList();
  private final int[] nextIndexes = new int[TYPES];
  private long[] order = {};

  NodeList(PstVariant variant) {
    this.variant = variant;
    Arrays.fill(nextIndexes, FIRST_FREE_INDEX);
  }

  void add(int id, NodeContent content, int parent) {
    ids.add(id & 0xFFFFFFFFL);
    data.add(content.data());
    subnodes.add(content.subnodes());
    parents.add(parent);
    int type = id & (TYPES - 1);
    nextIndexes[type] = Math.max(nextIndexes[type], (id >>> 5) + 1);
  }

  /** The next free index of each type of node. */
  List<Integer> nextIndexes() {
    return Arrays.stream(nextIndexes).boxed().toList();
  }

  NodeList sorted() {
    order = ids.toArray();
    for (int i = 0; i < order.length; i++) {
      order[i] = order[i] << 31 | i;
    }
    Arrays.sort(order);
    return this;
  }

  /** Size of an entry. */
  int entrySize() {
    return variant.isAnsi() ? 16 : 32;
  }

  @Override
  public int count() {
    return order.length;
  }

  @Override
  public long key(int index) {
    return ids.at(row(index));
  }

  @Override
  public void put(int index, LittleEndian to) {
    int row = row(index);
    int width = variant.idWidth();
    to.number(ids.at(row), width).number(data.at(row), width).number(subnodes.at(row), width);
    to.int4((int) parents.at(row)).zeros(variant.isAnsi() ? 0 : 4);
  }

  private int row(int index) {
    return (int) order[index] & Integer.MAX_VALUE;
  }
}
