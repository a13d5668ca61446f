package org.ascertain.formats.pst;

import java.util.HashSet;
import java.util.Set;

/** A sorted list of records in a heap, with levels above it when it is long. */
final class HeapTree {
  private static final int TYPE = 0xB5;
  private static final int MAX_LEVEL = 8;

  private final Heap heap;
  private final Findings findings;
  private final int keySize;
  private final int valueSize;
  private final int levels;
  private final int root;
  private final Set<Integer> seen = new HashSet<>();

  /** The tree whose header is an item of the heap. */
  HeapTree(Heap heap, int header, int keySize, Findings findings) throws LostException {
    this.heap = heap;
    this.findings = findings;
    Slice slice = heap.item(header);
    if (slice.length() < 8
        || Little.u8(slice.bytes(), slice.from()) != TYPE
        || Little.u8(slice.bytes(), slice.from() + 1) != keySize) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "Not a list in a heap");
    }
    this.keySize = keySize;
    this.valueSize = Little.u8(slice.bytes(), slice.from() + 2);
    this.levels = Little.u8(slice.bytes(), slice.from() + 3);
    this.root = Little.i32(slice.bytes(), slice.from() + 4);
    if (levels > MAX_LEVEL) {
      throw new LostException(PstFinding.Kind.TOO_DEEP, -1, "A list in a heap is too deep");
    }
  }

  int valueSize() {
    return valueSize;
  }

  /** Takes the records of one item: key and value back to back. */
  interface Visitor {
    void record(byte[] bytes, int at);
  }

  /** Visits every record in order; what is lost is a finding. */
  void each(Visitor visitor) {
    if (root != 0) {
      each(root, levels, visitor);
    }
  }

  private void each(int item, int level, Visitor visitor) {
    try {
      Slice slice = heap.item(item);
      int step = keySize + (level == 0 ? valueSize : 4);
      for (int at = slice.from(); at + step <= slice.to(); at += step) {
        if (level == 0) {
          visitor.record(slice.bytes(), at);
        } else {
          below(Little.i32(slice.bytes(), at + keySize), level, visitor);
        }
      }
    } catch (LostException e) {
      findings.add(e, "Part of a list in a heap");
    }
  }

  private void below(int item, int level, Visitor visitor) {
    if (seen.add(item)) {
      each(item, level - 1, visitor);
    } else {
      findings.add(PstFinding.Kind.STRUCTURE, -1, "A list in a heap refers to itself");
    }
  }
}
