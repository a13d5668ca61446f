package org.ascertain.formats.pst;

/**
 * Where the blocks of a store are, and how they are written.
 *
 * @param format layout of the store
 * @param cipher how data blocks are encoded
 * @param blocks id, offset, stored and expanded length of every block
 * @param fileSize length of the file
 */
record Layout(PstFormat format, Cipher cipher, Index blocks, long fileSize) {
  long offset(int row) {
    return blocks.value(1, row);
  }

  /** Bytes of the block as stored, without padding and trailer. */
  int storedLength(int row) {
    return (int) (blocks.value(2, row) >>> 16) & 0xFFFF;
  }

  /** Bytes of the block once expanded. */
  int length(int row) {
    return (int) blocks.value(2, row) & 0xFFFF;
  }

  /** Bytes of an expanded block; 0 for one that is in no index. */
  int lengthOf(long blockId) {
    int row = blocks.find(blockId);
    return row < 0 ? 0 : length(row);
  }

  /** Bytes that the block takes in the file, padding and trailer included. */
  int space(int row) {
    return format.stored(storedLength(row));
  }

  boolean isInside(int row) {
    long offset = offset(row);
    return offset >= 0 && offset <= fileSize - space(row);
  }

  /** More than this no value of the file can be, however its blocks are put together. */
  long maxValue() {
    return format == PstFormat.LARGE ? fileSize * 1032 : fileSize;
  }
}
