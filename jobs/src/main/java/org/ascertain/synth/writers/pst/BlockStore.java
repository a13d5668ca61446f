package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.util.Arrays;
import org.ascertain.synth.writers.FixedDeflater;

/** Appends blocks to the file and remembers where each one is. */
final class BlockStore {
  private static final int ID_STEP = 4;
  private static final int INTERNAL = 2;
  private static final int REFERENCES = 2;
  private static final long MAX_ANSI_POSITION = Integer.MAX_VALUE;

  private final PstVariant variant;
  private final PstEncoding encoding;
  private final RegionOutput output;
  private final LongList ids = new LongList();
  private final LongList positions = new LongList();
  private final LongList sizes = new LongList();
  private long nextId = ID_STEP;

  BlockStore(PstVariant variant, PstEncoding encoding, RegionOutput output) {
    this.variant = variant;
    this.encoding = encoding;
    this.output = output;
  }

  PstVariant variant() {
    return variant;
  }

  /** Writes a block of data, encoded and, where the variant has it, compressed; its id. */
  long addData(byte[] data, int length) throws IOException {
    long id = nextId;
    byte[] stored = Arrays.copyOf(data, length);
    encoding.encode(stored, length, id);
    if (variant.is4k()) {
      byte[] compressed = FixedDeflater.zlib(stored);
      stored = compressed.length < length ? compressed : stored;
    }
    return add(id, stored, length);
  }

  /** Writes a block that refers to others; its id. */
  long addInternal(byte[] data) throws IOException {
    return add(nextId | INTERNAL, data, data.length);
  }

  /** The id that the next block would have. */
  long nextId() {
    return nextId;
  }

  /** Size of an index entry. */
  int entrySize() {
    return variant.isAnsi() ? 12 : 24;
  }

  /** The index of all blocks, in the order of their ids. */
  BTreePages.Entries entries() {
    return new BTreePages.Entries() {
      @Override
      public int count() {
        return ids.size();
      }

      @Override
      public long key(int index) {
        return ids.at(index);
      }

      @Override
      public void put(int index, LittleEndian to) {
        putEntry(index, to);
      }
    };
  }

  private void putEntry(int index, LittleEndian to) {
    int width = variant.idWidth();
    int stored = (int) (sizes.at(index) >>> 32);
    int inflated = (int) sizes.at(index);
    to.number(ids.at(index), width).number(positions.at(index), width).int2(stored);
    if (variant.is4k()) {
      to.int2(inflated).int2(REFERENCES).int2(0);
    } else {
      to.int2(REFERENCES).zeros(variant.isAnsi() ? 0 : 4);
    }
  }

  private long add(long id, byte[] stored, int inflated) throws IOException {
    int size = variant.blockSize(stored.length);
    long position = output.take(size, variant.alignment());
    refuseTooLarge(position);
    LittleEndian block = new LittleEndian(size);
    block.put(stored).padTo(size - variant.blockTrailer());
    putTrailer(block, id, stored, inflated, position);
    output.put(position, block.array(), size);
    ids.add(id);
    positions.add(position);
    sizes.add((long) stored.length << 32 | inflated);
    nextId += ID_STEP;
    return id;
  }

  private void putTrailer(LittleEndian block, long id, byte[] stored, int inflated, long position) {
    int crc = Checks.crc(stored, 0, stored.length);
    block.int2(stored.length).int2(Checks.signature(position, id));
    if (variant.isAnsi()) {
      block.int4((int) id).int4(crc);
    } else {
      block.int4(crc).int8(id);
    }
    if (variant.is4k()) {
      block.int2(REFERENCES).int2(inflated).int4(0);
    }
  }

  private void refuseTooLarge(long position) {
    if (variant.isAnsi() && position > MAX_ANSI_POSITION) {
      throw new IllegalStateException("An ANSI file holds at most 2 GB; write a Unicode file.");
    }
  }
}
