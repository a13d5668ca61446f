package org.ascertain.synth.writers.pst;

/** A block of a heap: header, items back to back, and the map of where each one begins. */
final class HeapBlock {
  private static final int SIGNATURE = 0xEC;
  private static final int FILL_LEVELS_FROM = 8;
  private static final int FILL_LEVELS_EVERY = 128;
  private static final int FILL_LEVEL_BYTES = 64;
  private static final int FULL = 0xFF;

  private final PstVariant variant;
  private final LittleEndian bytes = new LittleEndian(512);
  private final LongList starts = new LongList();

  private HeapBlock(PstVariant variant) {
    this.variant = variant;
    bytes.int2(0);
  }

  static HeapBlock first(PstVariant variant, int kind) {
    HeapBlock block = new HeapBlock(variant);
    block.bytes.int1(SIGNATURE).int1(kind).int4(0).int4(0);
    return block;
  }

  /** A later block; some carry fill levels of the blocks from them on, here told as full. */
  static HeapBlock later(PstVariant variant, int number) {
    HeapBlock block = new HeapBlock(variant);
    if (number % FILL_LEVELS_EVERY == FILL_LEVELS_FROM) {
      block.bytes.fill(FULL, FILL_LEVEL_BYTES);
    }
    return block;
  }

  boolean fits(int size) {
    int map = 4 + 2 * (starts.size() + 2);
    boolean hasIndex = starts.size() + 1 < 1 << variant.heapIndexBits();
    return hasIndex && bytes.size() + size + 1 + map <= variant.maxData();
  }

  /** Adds an item; its number, from 1. */
  int add(byte[] item) {
    starts.add(bytes.size());
    bytes.put(item);
    return starts.size();
  }

  void patch(int index, byte[] item) {
    bytes.patch((int) starts.at(index - 1), item);
  }

  void userRoot(int id) {
    bytes.patch(4, new LittleEndian().int4(id).toBytes());
  }

  LittleEndian finish() {
    int end = bytes.size();
    bytes.zeros(end & 1);
    bytes.patch2(0, bytes.size());
    bytes.int2(starts.size()).int2(0);
    for (int i = 0; i < starts.size(); i++) {
      bytes.int2((int) starts.at(i));
    }
    bytes.int2(end);
    return bytes;
  }
}
