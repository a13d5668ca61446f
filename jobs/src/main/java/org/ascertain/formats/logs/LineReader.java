package org.ascertain.formats.logs;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ascertain.formats.ByteSource;

/**
 * Reads logs of one record a line. Lines that begin with a number sign are directives, not rows.
 *
 * @param <T> what a line says
 */
final class LineReader<T> implements RowReader<T> {
  private final Consumer<String> directives;
  private final Function<String, T> lines;

  /**
   * A reader.
   *
   * @param directives takes directives
   * @param lines reads a line; throws {@link UnreadableRowException} when it cannot
   */
  LineReader(Consumer<String> directives, Function<String, T> lines) {
    this.directives = directives;
    this.lines = lines;
  }

  @Override
  public void read(ByteSource file, Consumer<? super Row<T>> rows) throws IOException {
    long ordinal = 0;
    try (DelimitedReader reader = new DelimitedReader(file, Dialect.LINES)) {
      for (Row<DelimitedRow> row = reader.next(); row != null; row = reader.next()) {
        if (row.isRead() && row.value().field(0).startsWith("#")) {
          directives.accept(row.value().field(0));
        } else {
          RowPlace place = row.place().withOrdinal(ordinal++);
          rows.accept(new Row<>(place, row.value(), row.problem()).map(this::line));
        }
      }
    }
  }

  private T line(DelimitedRow row) {
    return lines.apply(row.field(0));
  }
}
