package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.util.Arrays;
import org.ascertain.model.Nullable;

/** A table that is written as its rows come; of its rows only their ids stay in memory. */
final class TableStream {
  private static final int KIND = 0x7C;
  private static final int MAX_ANSI_ROWS = 0xFFFF;

  private final NodeWriting writing;
  private final TableShape shape;
  private final Heap heap;
  private final HeapTree index;
  private final int description;
  private final Subnodes subnodes;
  private final DataTree matrix;
  private final LittleEndian rows = new LittleEndian(512);
  private final LongList rowIds = new LongList();

  TableStream(NodeWriting writing, TableShape shape) throws IOException {
    this.writing = writing;
    this.shape = shape;
    this.heap = new Heap(writing.blocks(), KIND);
    this.index = new HeapTree(heap, 4, writing.variant().rowNumberWidth());
    this.description = heap.add(shape.describe(writing.variant(), 0, 0));
    this.subnodes = new Subnodes(writing.blocks());
    this.matrix = new DataTree(writing.blocks());
  }

  int rowCount() {
    return rowIds.size();
  }

  /** Adds a row of fixed-id properties; those that are no column are left out. */
  void add(int rowId, PstProperties values) throws IOException {
    byte[] row = new byte[shape.rowSize()];
    for (TableShape.Cell cell : shape.cells()) {
      PropertyValue value = value(cell, rowId, values);
      if (value != null) {
        put(row, cell, value);
      }
    }
    if (rows.size() + row.length > writing.variant().maxData()) {
      rows.padTo(writing.variant().maxData());
      flush();
    }
    rows.put(row);
    rowIds.add((long) rowId << 32 | rowIds.size());
    if (writing.variant().isAnsi() && rowIds.size() > MAX_ANSI_ROWS) {
      throw new IllegalStateException("A table of an ANSI file holds at most 65,535 rows.");
    }
  }

  /** Writes the table's data and subnodes. */
  NodeContent finish() throws IOException {
    int matrixAt = finishMatrix();
    index.finish(indexRecords());
    heap.patch(description, shape.describe(writing.variant(), index.header(), matrixAt));
    long data = heap.finish(description);
    return new NodeContent(data, subnodes.finish());
  }

  @Nullable
  private PropertyValue value(TableShape.Cell cell, int rowId, PstProperties values) {
    if (cell.bit() == 0) {
      return new PropertyValue(PropertyType.INTEGER, rowId);
    }
    if (cell.bit() == 1) {
      return new PropertyValue(PropertyType.INTEGER, rowIds.size() + 1);
    }
    PropertyValue value = values.values().get(PropertyKey.of(cell.id()));
    return value != null && value.type() == cell.type() ? value : null;
  }

  private void put(byte[] row, TableShape.Cell cell, PropertyValue value) throws IOException {
    byte[] bytes =
        cell.type().isInCell()
            ? writing.values().of(value)
            : new LittleEndian(4).int4(writing.place(value, heap, subnodes).reference()).toBytes();
    System.arraycopy(bytes, 0, row, cell.at(), cell.type().cellSize());
    row[shape.bitsAt() + cell.bit() / 8] |= (byte) (0x80 >> cell.bit() % 8);
  }

  private void flush() throws IOException {
    matrix.add(rows.array(), rows.size());
    rows.clear();
  }

  private int finishMatrix() throws IOException {
    if (matrix.length() == 0 && rows.size() <= Heap.MAX_ITEM) {
      return heap.add(rows.toBytes());
    }
    if (rows.size() > 0) {
      flush();
    }
    return subnodes.addValue(matrix.finish());
  }

  private byte[] indexRecords() {
    long[] sorted = rowIds.toArray();
    Arrays.sort(sorted);
    LittleEndian records = new LittleEndian(8 * sorted.length + 8);
    for (long row : sorted) {
      records.int4((int) (row >>> 32)).number(row, writing.variant().rowNumberWidth());
    }
    return records.toBytes();
  }
}
