package org.ascertain.formats.logs;

import java.util.function.Function;
import org.ascertain.model.Nullable;

/**
 * A row of a file: what it says, or why it could not be read.
 *
 * @param place where it lies
 * @param value what it says; null when it could not be read
 * @param problem why it could not be read, without content; null when it could
 */
public record Row<T>(RowPlace place, @Nullable T value, @Nullable String problem) {
  /** Refuses a row that has both or neither. */
  public Row {
    if ((value == null) == (problem == null)) {
      throw new IllegalArgumentException("A row has a value or a problem");
    }
  }

  /** A row that was read. */
  public static <T> Row<T> read(RowPlace place, T value) {
    return new Row<>(place, value, null);
  }

  /** A row that was not. */
  public static <T> Row<T> refused(RowPlace place, String problem) {
    return new Row<>(place, null, problem);
  }

  /** Whether it was read. */
  public boolean isRead() {
    return value != null;
  }

  /**
   * The same row with its value read further; refused when the reading fails with {@link
   * UnreadableRowException}.
   */
  public <U> Row<U> map(Function<? super T, ? extends U> reading) {
    if (value == null) {
      return refused(place, problem);
    }
    try {
      return read(place, reading.apply(value));
    } catch (UnreadableRowException unreadable) {
      return refused(place, unreadable.getMessage());
    }
  }
}
