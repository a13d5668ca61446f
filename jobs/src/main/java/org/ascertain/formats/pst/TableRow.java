package org.ascertain.formats.pst;

import java.io.IOException;
import org.ascertain.model.Nullable;

/** One row of a table. */
final class TableRow {
  private final HeapNode node;
  private final Columns columns;
  private final long id;
  private final @Nullable Slice row;

  TableRow(HeapNode node, Columns columns, long id, @Nullable Slice row) {
    this.node = node;
    this.columns = columns;
    this.id = id;
    this.row = row;
  }

  /** The id that the index of the table gives it. */
  long id() {
    return id;
  }

  HeapNode node() {
    return node;
  }

  boolean isPresent(int column) {
    return row != null && columns.isPresent(column, row);
  }

  Columns columns() {
    return columns;
  }

  @Nullable
  Integer integer(int property) {
    int column = columns.find(property);
    if (column < 0 || !isPresent(column)) {
      return null;
    }
    int at = row.from() + columns.offset(column);
    return switch (columns.size(column)) {
      case 1 -> Little.u8(row.bytes(), at);
      case 2 -> (int) (short) Little.u16(row.bytes(), at);
      case 4 -> columns.type(column) == Tags.LONG ? Little.i32(row.bytes(), at) : null;
      default -> null;
    };
  }

  @Nullable
  String string(int property) throws IOException {
    int column = columns.find(property);
    if (column < 0 || !isPresent(column)) {
      return null;
    }
    int type = columns.type(column);
    boolean isText = type == Tags.UNICODE || type == Tags.NARROW;
    return isText ? node.text(type, value(column)) : null;
  }

  /** The bytes of a cell that is present: those it points to, or its own. */
  Slice value(int column) throws IOException {
    int at = row.from() + columns.offset(column);
    int type = columns.type(column);
    boolean isInline =
        columns.size(column) != 4
            || type == Tags.LONG
            || type == Tags.ERROR
            || type == Tags.SHORT
            || type == Tags.BOOLEAN
            || type == 0x04;
    return isInline
        ? new Slice(row.bytes(), at, at + columns.size(column))
        : node.bytes(Little.i32(row.bytes(), at), PstLimits.VALUE);
  }
}
