package org.ascertain.formats.logs;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.formats.ByteSource;
import org.ascertain.model.Nullable;

/**
 * Cuts delimited text into rows and fields and knows the bytes of each row, so that a locator leads
 * back to exactly them. Library readers tell where a row begins at best, and end at the first row
 * that breaks a rule; this one refuses that line alone: a quote that is never closed costs the line
 * that opens it. Text behind a closing quote is kept as part of the field. Blank lines are no rows.
 */
final class DelimitedReader implements Closeable {
  /** Characters of the longest row: an audit record of a large change has some millions. */
  static final int MAX_ROW_CHARS = 1 << 25;

  private final CodePoints in;
  private final Dialect dialect;
  private final StringBuilder field = new StringBuilder();
  private long nextOrdinal;
  private long rowChars;

  DelimitedReader(ByteSource file, Dialect dialect) throws IOException {
    this.in = new CodePoints(file);
    this.dialect = dialect;
  }

  /** The next row; null behind the last. */
  @Nullable
  Row<DelimitedRow> next() throws IOException {
    skipLineEnds();
    if (in.peek() == CodePoints.END) {
      return null;
    }
    long start = in.offset();
    try {
      List<String> fields = fields();
      return Row.read(place(start), new DelimitedRow(fields));
    } catch (UnreadableRowException unreadable) {
      in.seek(start);
      skipLine();
      return Row.refused(place(start), unreadable.getMessage());
    }
  }

  /** The row that comes next gets this number. */
  void numberFrom(long ordinal) {
    nextOrdinal = ordinal;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private RowPlace place(long start) {
    return new RowPlace(nextOrdinal++, start, in.offset() - start);
  }

  private List<String> fields() throws IOException {
    List<String> fields = new ArrayList<>();
    rowChars = 0;
    fields.add(field());
    while (in.peek() == dialect.delimiter()) {
      in.next();
      fields.add(field());
    }
    return fields;
  }

  private String field() throws IOException {
    field.setLength(0);
    if (in.peek() == dialect.quote()) {
      in.next();
      takeQuoted();
    }
    while (in.peek() != dialect.delimiter() && !isLineEnd(in.peek())) {
      take(in.next());
    }
    return field.toString();
  }

  private void takeQuoted() throws IOException {
    while (true) {
      int c = in.next();
      if (c == CodePoints.END) {
        throw new UnreadableRowException("A quote is opened and not closed");
      }
      if (c == dialect.quote()) {
        if (in.peek() != dialect.quote()) {
          return;
        }
        in.next();
      }
      take(c);
    }
  }

  private void take(int c) {
    if (++rowChars > MAX_ROW_CHARS) {
      throw new UnreadableRowException("Longer than " + MAX_ROW_CHARS + " characters");
    }
    field.appendCodePoint(c);
  }

  private void skipLineEnds() throws IOException {
    while (in.peek() == '\r' || in.peek() == '\n') {
      in.next();
    }
  }

  private void skipLine() throws IOException {
    while (!isLineEnd(in.peek())) {
      in.next();
    }
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r' || c == CodePoints.END;
  }
}
