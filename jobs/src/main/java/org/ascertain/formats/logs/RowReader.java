package org.ascertain.formats.logs;

import java.io.IOException;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;

/**
 * Reads the rows of a file.
 *
 * @param <T> what a row says
 */
@FunctionalInterface
public interface RowReader<T> {
  /**
   * Hands on every row of the file in order, refused ones included.
   *
   * @throws IOException when the storage does not deliver
   */
  void read(ByteSource file, Consumer<? super Row<T>> rows) throws IOException;
}
