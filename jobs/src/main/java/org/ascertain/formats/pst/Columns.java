package org.ascertain.formats.pst;

/** The columns of a table, and where a row has their cells. */
final class Columns {
  private final int[] ids;
  private final int[] types;
  private final int[] offsets;
  private final int[] sizes;
  private final int[] bits;
  private final int bitmap;
  private final int width;

  private Columns(int count, int bitmap, int width) {
    this.ids = new int[count];
    this.types = new int[count];
    this.offsets = new int[count];
    this.sizes = new int[count];
    this.bits = new int[count];
    this.bitmap = bitmap;
    this.width = width;
  }

  static Columns read(Slice info) throws LostException {
    byte[] bytes = info.bytes();
    int at = info.from();
    int count = info.length() < 22 ? 0 : Little.u8(bytes, at + 1);
    if (info.length() < 22 + 8 * count || Little.u8(bytes, at) != Heap.TABLE) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "Not the head of a table");
    }
    Columns columns = new Columns(count, Little.u16(bytes, at + 6), Little.u16(bytes, at + 8));
    for (int i = 0; i < count; i++) {
      int column = at + 22 + 8 * i;
      columns.types[i] = Little.u16(bytes, column);
      columns.ids[i] = Little.u16(bytes, column + 2);
      columns.offsets[i] = Little.u16(bytes, column + 4);
      columns.sizes[i] = Little.u8(bytes, column + 6);
      columns.bits[i] = Little.u8(bytes, column + 7);
    }
    return columns;
  }

  int count() {
    return ids.length;
  }

  /** Bytes of a row. */
  int width() {
    return width;
  }

  int id(int column) {
    return ids[column];
  }

  int type(int column) {
    return types[column];
  }

  int size(int column) {
    return sizes[column];
  }

  int offset(int column) {
    return offsets[column];
  }

  /** The column of a property; negative when there is none. */
  int find(int id) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a row has a cell in a column: bits count from the most significant one. */
  boolean isPresent(int column, Slice row) {
    int at = bitmap + bits[column] / 8;
    boolean isInside =
        at < row.length() && offsets[column] + Math.max(1, sizes[column]) <= row.length();
    return isInside && (row.bytes()[row.from() + at] & (0x80 >>> (bits[column] % 8))) != 0;
  }
}
