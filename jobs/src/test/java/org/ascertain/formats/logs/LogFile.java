package org.ascertain.formats.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ascertain.formats.ByteSource;

/** A file of a test, held in memory. */
public final class LogFile implements ByteSource {
  private final byte[] bytes;

  /** A file with these bytes. */
  public LogFile(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  /** A file with this text in UTF-8. */
  public static LogFile of(String text) {
    return new LogFile(text.getBytes(UTF_8));
  }

  static LogFile of(String text, Charset charset) {
    return new LogFile(text.getBytes(charset));
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream open(long offset) throws IOException {
    if (offset > bytes.length) {
      throw new EOFException("Offset " + offset + " lies beyond " + bytes.length);
    }
    return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
  }

  /** The rows that a reader finds. */
  public <T> List<Row<T>> rows(RowReader<T> reader) throws IOException {
    List<Row<T>> rows = new ArrayList<>();
    reader.read(this, rows::add);
    return rows;
  }

  /** The values that a reader finds; fails on a refused row. */
  public <T> List<T> values(RowReader<T> reader) throws IOException {
    List<T> values = new ArrayList<>();
    for (Row<T> row : rows(reader)) {
      if (!row.isRead()) {
        throw new AssertionError(row.place() + " " + row.problem());
      }
      values.add(row.value());
    }
    return values;
  }

  /** The bytes of a row as text. */
  public String at(RowPlace place, Charset charset) {
    int from = (int) place.offset();
    return new String(Arrays.copyOfRange(bytes, from, from + (int) place.length()), charset);
  }

  String at(RowPlace place) {
    return at(place, UTF_8);
  }
}
