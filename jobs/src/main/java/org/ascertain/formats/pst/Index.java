package org.ascertain.formats.pst;

import java.util.Arrays;

/** Rows of numbers sorted by their first column, each key once. Immutable once built. */
final class Index {
  private final long[][] columns;
  private final int size;

  private Index(long[][] columns, int size) {
    this.columns = columns;
    this.size = size;
  }

  int size() {
    return size;
  }

  long key(int row) {
    return columns[0][row];
  }

  long value(int column, int row) {
    return columns[column][row];
  }

  /** The row of a key; negative when there is none. */
  int find(long key) {
    return Arrays.binarySearch(columns[0], 0, size, key);
  }

  /** Takes rows in any order; of rows with one key the first stays. */
  static final class Builder {
    private final long[][] columns;
    private int size;
    private boolean isSorted = true;
    private int repeated;

    Builder(int width) {
      columns = new long[width][64];
    }

    void add(long... row) {
      if (size == columns[0].length) {
        for (int i = 0; i < columns.length; i++) {
          columns[i] = Arrays.copyOf(columns[i], size + size / 2);
        }
      }
      for (int i = 0; i < columns.length; i++) {
        columns[i][size] = row[i];
      }
      isSorted &= size == 0 || columns[0][size - 1] < row[0];
      size++;
    }

    int repeated() {
      return repeated;
    }

    Index build() {
      if (!isSorted) {
        sort();
      }
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], size);
      }
      return new Index(columns, size);
    }

    private void sort() {
      Integer[] order = new Integer[size];
      Arrays.setAll(order, i -> i);
      long[] keys = columns[0];
      Arrays.sort(order, (a, b) -> Long.compare(keys[a], keys[b]));
      long[][] sorted = new long[columns.length][size];
      int kept = 0;
      for (Integer row : order) {
        if (kept > 0 && sorted[0][kept - 1] == keys[row]) {
          repeated++;
          continue;
        }
        for (int i = 0; i < columns.length; i++) {
          sorted[i][kept] = columns[i][row];
        }
        kept++;
      }
      System.arraycopy(sorted, 0, columns, 0, sorted.length);
      size = kept;
    }
  }
}
