package org.ascertain.synth.writers.pst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The columns of a table and where their cells are in a row ([MS-PST] 2.3.4). */
final class TableShape {
  private static final int ROW_ID = 0x67F2;
  private static final int ROW_VERSION = 0x67F3;
  private static final int[] SIZES = {8, 4, 2, 1};

  /** A column of a property. */
  record Column(int id, PropertyType type) {
    static Column of(int id, PropertyType type) {
      return new Column(id, type);
    }
  }

  /** A column with its place. */
  record Cell(int id, PropertyType type, int at, int bit) {}

  private final List<Cell> cells = new ArrayList<>();
  private final int[] ends = new int[4];

  TableShape(List<Column> columns) {
    List<Column> ordered = new ArrayList<>();
    ordered.add(Column.of(ROW_ID, PropertyType.INTEGER));
    ordered.add(Column.of(ROW_VERSION, PropertyType.INTEGER));
    for (int size : SIZES) {
      columns.stream().filter(column -> column.type().cellSize() == size).forEach(ordered::add);
    }
    place(ordered);
  }

  private void place(List<Column> ordered) {
    int at = 0;
    for (Column column : ordered) {
      int size = column.type().cellSize();
      cells.add(new Cell(column.id(), column.type(), at, cells.size()));
      at += size;
      for (int i = size >= 4 ? 0 : size == 2 ? 1 : 2; i < ends.length; i++) {
        ends[i] = at;
      }
    }
    ends[3] = ends[2] + (cells.size() + 7) / 8;
  }

  List<Cell> cells() {
    return cells;
  }

  int rowSize() {
    return ends[3];
  }

  /** Where the bits begin that say which cells hold a value. */
  int bitsAt() {
    return ends[2];
  }

  /** The table's description, to be the heap's user root. */
  byte[] describe(PstVariant variant, int rowIndex, int rows) {
    LittleEndian bytes = new LittleEndian();
    bytes.int1(0x7C).int1(cells.size());
    for (int end : ends) {
      bytes.int2(end);
    }
    bytes.int4(rowIndex).int4(rows).int4(0);
    cells.stream()
        .sorted(Comparator.comparingInt(Cell::id))
        .forEach(cell -> describe(variant, cell, bytes));
    return bytes.toBytes();
  }

  private static void describe(PstVariant variant, Cell cell, LittleEndian bytes) {
    bytes.int2(cell.type().code(variant)).int2(cell.id());
    bytes.int2(cell.at()).int1(cell.type().cellSize()).int1(cell.bit());
  }
}
