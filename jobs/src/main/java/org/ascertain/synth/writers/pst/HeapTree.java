package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.util.Arrays;

/** A sorted index inside a heap ([MS-PST] 2.3.2): a header item and levels of records. */
final class HeapTree {
  private static final int SIGNATURE = 0xB5;
  private static final int ITEM_ID = 4;

  private final Heap heap;
  private final int keySize;
  private final int valueSize;
  private final int header;

  /** Reserves the header as the heap's next item. */
  HeapTree(Heap heap, int keySize, int valueSize) throws IOException {
    this.heap = heap;
    this.keySize = keySize;
    this.valueSize = valueSize;
    this.header = heap.add(new byte[8]);
  }

  /** Id of the header's item. */
  int header() {
    return header;
  }

  /** Writes sorted records, keys and values back to back. */
  void finish(byte[] records) throws IOException {
    int levels = 0;
    byte[] level = records;
    int size = keySize + valueSize;
    while (level.length > Heap.MAX_ITEM / size * size) {
      level = above(level, size);
      size = keySize + ITEM_ID;
      levels++;
    }
    int root = heap.add(level);
    LittleEndian bytes = new LittleEndian(8);
    bytes.int1(SIGNATURE).int1(keySize).int1(valueSize).int1(levels).int4(root);
    heap.patch(header, bytes.toBytes());
  }

  private byte[] above(byte[] level, int size) throws IOException {
    LittleEndian above = new LittleEndian();
    int perItem = Heap.MAX_ITEM / size * size;
    for (int from = 0; from < level.length; from += perItem) {
      int to = Math.min(level.length, from + perItem);
      int id = heap.add(Arrays.copyOfRange(level, from, to));
      above.put(level, from, keySize).int4(id);
    }
    return above.toBytes();
  }
}
