package org.ascertain.formats.logs;

import java.io.Serializable;

/**
 * Where a row lies in its file.
 *
 * @param ordinal its number among the rows of data, from 0, refused rows counted
 * @param offset its first byte
 * @param length its bytes, without the line end behind it
 */
public record RowPlace(long ordinal, long offset, long length) implements Serializable {
  /** The same bytes under another number. */
  public RowPlace withOrdinal(long other) {
    return new RowPlace(other, offset, length);
  }
}
