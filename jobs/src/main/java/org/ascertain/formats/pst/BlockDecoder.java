package org.ascertain.formats.pst;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.ascertain.model.Nullable;

/** Checks a block as it stands in the file and makes its data of it. Belongs to one thread. */
final class BlockDecoder {
  private final Layout layout;
  private final Checksums sums = new Checksums();
  private final Inflater inflater = new Inflater();

  BlockDecoder(Layout layout) {
    this.layout = layout;
  }

  /**
   * Decodes a block.
   *
   * @param row of the block in the index
   * @param bytes holds the block with its padding and trailer from {@code at} on
   * @throws LostException when another block stands here, or the data cannot be expanded
   */
  Block decode(int row, byte[] bytes, int at) throws LostException {
    long id = layout.blocks().key(row);
    PstFinding finding = check(row, bytes, at, id);
    byte[] stored = Arrays.copyOfRange(bytes, at, at + layout.storedLength(row));
    boolean isCompressed = layout.length(row) != layout.storedLength(row);
    return new Block(isCompressed ? expanded(row, stored) : decoded(stored, id), finding);
  }

  private byte[] decoded(byte[] data, long id) {
    if (!BlockIds.isInternal(id)) {
      layout.cipher().decode(data, id);
    }
    return data;
  }

  /**
   * Writers differ in what they do first: encode or compress. The wrong order cannot be expanded.
   */
  private byte[] expanded(int row, byte[] stored) throws LostException {
    long id = layout.blocks().key(row);
    boolean isPlain = layout.cipher() == Cipher.NONE || BlockIds.isInternal(id);
    try {
      return decoded(inflated(row, stored), id);
    } catch (LostException e) {
      if (isPlain) {
        throw e;
      }
      return inflated(row, decoded(stored, id));
    }
  }

  @Nullable
  private PstFinding check(int row, byte[] bytes, int at, long id) throws LostException {
    int trailer = at + layout.space(row) - layout.format().blockTrailer;
    boolean isAnsi = layout.format() == PstFormat.ANSI;
    long written = Little.wide(bytes, trailer + (isAnsi ? 4 : 8), layout.format().width);
    int crc = Little.i32(bytes, trailer + (isAnsi ? 8 : 4));
    int length = layout.storedLength(row);
    boolean isIntact = sums.crc(bytes, at, length) == crc;
    boolean isLabelled = BlockIds.of(written) == id;
    if (!isLabelled) {
      throw lost(row, "Another block, or none, stands where a block should");
    }
    if (!isIntact) {
      return damaged(row, "The checksum of a block differs");
    }
    boolean isSigned =
        Little.u16(bytes, trailer) == length
            && Little.u16(bytes, trailer + 2) == Checksums.signature(layout.offset(row), written);
    return isSigned ? null : damaged(row, "The length or signature of a block differs");
  }

  private byte[] inflated(int row, byte[] stored) throws LostException {
    byte[] data = new byte[layout.length(row)];
    inflater.reset();
    inflater.setInput(stored);
    try {
      int count = 0;
      int got = 1;
      while (count < data.length && got > 0) {
        got = inflater.inflate(data, count, data.length - count);
        count += got;
      }
      if (count < data.length) {
        throw lost(row, "A compressed block ends early");
      }
      return data;
    } catch (DataFormatException e) {
      throw lost(row, "A compressed block cannot be expanded");
    }
  }

  void close() {
    inflater.end();
  }

  private PstFinding damaged(int row, String what) {
    return new PstFinding(PstFinding.Kind.BLOCK_DAMAGED, 0, layout.offset(row), what);
  }

  private LostException lost(int row, String what) {
    return new LostException(PstFinding.Kind.BLOCK_LOST, layout.offset(row), what);
  }
}
