package org.ascertain.formats.pst;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.ascertain.formats.PositionedReader;
import org.ascertain.model.Nullable;

/**
 * Blocks by their ids, read from the file one by one or many at once. Belongs to one thread; what
 * was read ahead stays until it is forgotten.
 */
final class Blocks implements Closeable {
  private final Layout layout;
  private final PositionedReader in;
  private final Extents extents;
  private final BlockDecoder decoder;
  private final Map<Long, Block> ahead = new HashMap<>();
  private long aheadBytes;
  private byte[] buffer = new byte[0];

  Blocks(Layout layout, PositionedReader in) {
    this.layout = layout;
    this.in = in;
    this.extents = new Extents(in);
    this.decoder = new BlockDecoder(layout);
  }

  Layout layout() {
    return layout;
  }

  /**
   * The data of a block. A damaged block is a finding and is used all the same.
   *
   * @throws LostException when it cannot be read
   */
  byte[] data(long id, Findings findings) throws IOException {
    Block block = ahead.get(id);
    if (block == null) {
      block = read(id);
      if (BlockIds.isInternal(id)) {
        keep(id, block);
      }
    }
    return used(block, findings);
  }

  /**
   * The data of some blocks, read in one go and not kept; null for those that cannot be read, each
   * with a finding.
   */
  byte[][] run(long[] ids, int from, int to, Findings findings) throws IOException {
    byte[][] data = new byte[to - from][];
    int missing = 0;
    for (int i = from; i < to; i++) {
      Block block = ahead.get(ids[i]);
      data[i - from] = block == null ? null : used(block, findings);
      missing += block == null ? 1 : 0;
    }
    if (missing > 1) {
      readMissing(ids, from, data, findings);
    }
    for (int i = 0; missing > 0 && i < data.length; i++) {
      data[i] = data[i] == null ? dataOrNull(ids[from + i], findings) : data[i];
    }
    return data;
  }

  private void readMissing(long[] ids, int from, byte[][] data, Findings findings)
      throws IOException {
    int[] places = new int[data.length];
    long[] offsets = new long[data.length];
    int[] lengths = new int[data.length];
    int[] rows = new int[data.length];
    int wanted = 0;
    for (int i = 0; i < data.length; i++) {
      int row = data[i] == null ? layout.blocks().find(ids[from + i]) : -1;
      if (row >= 0 && layout.isInside(row)) {
        places[wanted] = i;
        rows[wanted] = row;
        offsets[wanted] = layout.offset(row);
        lengths[wanted] = layout.space(row);
        wanted++;
      }
    }
    extents.read(
        offsets,
        lengths,
        wanted,
        (index, bytes, at) -> {
          Block block = decodedOrNull(rows[index], bytes, at);
          data[places[index]] = block == null ? null : used(block, findings);
        });
  }

  private static byte[] used(Block block, Findings findings) {
    if (block.finding() != null) {
      findings.add(block.finding());
    }
    return block.data();
  }

  @Nullable
  private byte[] dataOrNull(long id, Findings findings) throws IOException {
    try {
      return data(id, findings);
    } catch (LostException e) {
      findings.add(e.finding());
      return null;
    }
  }

  /** The data of a block if it was read ahead. */
  @Nullable
  byte[] dataAhead(long id) {
    Block block = ahead.get(id);
    return block == null ? null : block.data();
  }

  private Block read(long id) throws IOException {
    int row = layout.blocks().find(id);
    if (row < 0) {
      throw new LostException(PstFinding.Kind.BLOCK_MISSING, -1, "A block is in no index");
    }
    if (!layout.isInside(row)) {
      throw new LostException(
          PstFinding.Kind.BLOCK_TRUNCATED,
          layout.offset(row),
          "A block lies beyond the end of the file");
    }
    int space = layout.space(row);
    if (buffer.length < space) {
      buffer = new byte[Math.max(space, 1 << 16)];
    }
    in.read(layout.offset(row), buffer, 0, space);
    return decoder.decode(row, buffer, 0);
  }

  /** Reads blocks ahead; those that cannot be read are left for {@link #data} to tell. */
  void load(long[] ids, int count) throws IOException {
    long[] offsets = new long[count];
    int[] lengths = new int[count];
    int[] rows = new int[count];
    int wanted = 0;
    for (int i = 0; i < count && wanted < Extents.MAX_PIECES; i++) {
      int row = ahead.containsKey(ids[i]) ? -1 : layout.blocks().find(ids[i]);
      if (row >= 0 && layout.isInside(row)) {
        rows[wanted] = row;
        offsets[wanted] = layout.offset(row);
        lengths[wanted] = layout.space(row);
        wanted++;
      }
    }
    extents.read(offsets, lengths, wanted, (index, bytes, at) -> loaded(rows[index], bytes, at));
  }

  private void loaded(int row, byte[] bytes, int at) {
    Block block = decodedOrNull(row, bytes, at);
    if (block != null) {
      keep(layout.blocks().key(row), block);
    }
  }

  /** Whoever needs a block that is lost reads it again and learns why. */
  @Nullable
  private Block decodedOrNull(int row, byte[] bytes, int at) {
    try {
      return decoder.decode(row, bytes, at);
    } catch (LostException e) {
      return null;
    }
  }

  private void keep(long id, Block block) {
    if (ahead.put(id, block) == null) {
      aheadBytes += block.data().length;
    }
  }

  /** How many bytes were read ahead. */
  long aheadBytes() {
    return aheadBytes;
  }

  /** Forgets what was read ahead. */
  void forget() {
    ahead.clear();
    aheadBytes = 0;
  }

  @Override
  public void close() throws IOException {
    decoder.close();
    in.close();
  }
}
