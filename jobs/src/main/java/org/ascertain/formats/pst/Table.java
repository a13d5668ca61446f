package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ascertain.model.Nullable;

/** A table of a store: recipients, attachments, contents of a folder. */
final class Table {
  private final HeapNode node;
  private final Columns columns;
  private final long[] rowIds;
  private final int[] rowNumbers;
  private final int rowsId;

  private Table(HeapNode node, Columns columns, long[] rowIds, int[] rowNumbers, int rowsId) {
    this.node = node;
    this.columns = columns;
    this.rowIds = rowIds;
    this.rowNumbers = rowNumbers;
    this.rowsId = rowsId;
  }

  static Table open(Blocks blocks, NodeRef ref, Findings findings, StringCodes codes)
      throws IOException {
    HeapNode node = HeapNode.open(blocks, ref, Heap.TABLE, findings, codes);
    Slice info = node.heap().item(node.heap().root());
    Columns columns = Columns.read(info);
    int index = Little.i32(info.bytes(), info.from() + 10);
    RowIndex rows = new RowIndex();
    if (index != 0) {
      HeapTree tree = new HeapTree(node.heap(), index, 4, findings);
      rows.isShort = tree.valueSize() < 4;
      tree.each(rows);
    }
    return new Table(
        node,
        columns,
        Arrays.copyOf(rows.ids, rows.count),
        Arrays.copyOf(rows.numbers, rows.count),
        Little.i32(info.bytes(), info.from() + 14));
  }

  /** Ids of the rows, as the index has them. */
  long[] rowIds() {
    return rowIds;
  }

  /** How many rows the matrix has room for, from the lengths of its blocks alone. */
  long matrixRows() throws IOException {
    if (rowsId == 0 || columns.width() == 0) {
      return 0;
    }
    if ((rowsId & 0x1F) == 0) {
      return node.heap().item(rowsId).length() / columns.width();
    }
    NodeRef rows = node.subnodes().find(rowsId & 0xFFFFFFFFL);
    if (rows == null) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "The rows of a table are missing");
    }
    long count = 0;
    for (long block : Leaves.of(node.blocks(), rows.data(), node.findings()).ids()) {
      count += node.blocks().layout().lengthOf(block) / columns.width();
    }
    return count;
  }

  /** All rows in order of the index; rows that cannot be read have no cells. */
  List<TableRow> rows() throws IOException {
    List<Slice> parts = parts();
    List<TableRow> rows = new ArrayList<>(rowIds.length);
    int count = Math.min(rowIds.length, PstLimits.ROWS);
    for (int i = 0; i < count; i++) {
      Slice row = row(parts, rowNumbers[i]);
      if (row == null) {
        node.findings().add(PstFinding.Kind.STRUCTURE, -1, "A row of a table is missing");
      }
      rows.add(new TableRow(node, columns, rowIds[i], row));
    }
    if (count < rowIds.length) {
      node.findings().add(PstFinding.Kind.TOO_MANY, -1, "A table has more rows than the bound");
    }
    return rows;
  }

  private List<Slice> parts() throws IOException {
    if (rowsId == 0) {
      return List.of();
    }
    try {
      if ((rowsId & 0x1F) == 0) {
        return List.of(node.heap().item(rowsId));
      }
      return blocks();
    } catch (LostException e) {
      node.findings().add(e, "The rows of a table");
      return List.of();
    }
  }

  private List<Slice> blocks() throws IOException {
    NodeRef rows = node.subnodes().find(rowsId & 0xFFFFFFFFL);
    if (rows == null) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "The rows of a table are missing");
    }
    Leaves leaves = Leaves.of(node.blocks(), rows.data(), node.findings());
    List<Slice> parts = new ArrayList<>();
    byte[][] data = node.blocks().run(leaves.ids(), 0, leaves.ids().length, node.findings());
    for (int i = 0; i < data.length; i++) {
      // A lost block keeps its place, so that the rows behind it keep their numbers.
      int length = node.blocks().layout().lengthOf(leaves.ids()[i]);
      parts.add(data[i] == null ? new Slice(null, 0, length) : new Slice(data[i], 0, length));
    }
    return parts;
  }

  @Nullable
  private Slice row(List<Slice> parts, int number) {
    int width = columns.width();
    long left = number & 0xFFFFFFFFL;
    for (Slice part : parts) {
      int inPart = width == 0 ? 0 : part.length() / width;
      if (left < inPart) {
        int from = part.from() + (int) left * width;
        return part.bytes() == null ? null : new Slice(part.bytes(), from, from + width);
      }
      left -= inPart;
    }
    return null;
  }

  private static final class RowIndex implements HeapTree.Visitor {
    private long[] ids = new long[8];
    private int[] numbers = new int[8];
    private int count;
    private boolean isShort;

    @Override
    public void record(byte[] bytes, int at) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, count * 2);
        numbers = Arrays.copyOf(numbers, count * 2);
      }
      ids[count] = Little.u32(bytes, at);
      numbers[count] = isShort ? Little.u16(bytes, at + 4) : Little.i32(bytes, at + 4);
      count++;
    }
  }
}
