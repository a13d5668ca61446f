package org.ascertain.formats.mapi;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.model.Nullable;

/**
 * Properties of one object by id. Text in a code page is kept as bytes until the code page is
 * known. Of two values for one id the first stays.
 */
public final class MapiProperties implements ContactFields {
  private static final char ZERO = '\0';

  private final Map<Integer, Object> values = new TreeMap<>();
  private Charset narrow = CodePages.DEFAULT;

  /** Adds a value: {@link String}, {@link Narrow}, byte[], Long, Double or Instant. */
  public void put(int id, @Nullable Object value) {
    if (value != null) {
      values.putIfAbsent(id, value);
    }
  }

  /** Says in what charset text in a code page is. */
  public void decodeWith(Charset charset) {
    narrow = charset;
  }

  /** The charset of text in a code page. */
  public Charset charset() {
    return narrow;
  }

  /** Whether there is a value. */
  public boolean has(int id) {
    return values.containsKey(id);
  }

  /** A text without what follows its end; null when there is none or it is blank. */
  public @Nullable String text(int id) {
    Object value = values.get(id);
    String text =
        value instanceof Narrow bytes ? new String(bytes.bytes(), narrow) : asString(value);
    int end = text.indexOf(ZERO);
    String whole = end < 0 ? text : text.substring(0, end);
    return whole.isBlank() ? null : whole;
  }

  @Override
  public @Nullable String tagged(int id) {
    return text(id);
  }

  @Override
  public @Nullable String ofAddressSet(int number) {
    return text(PropertyId.named(PropertyId.CONTACT_SET, number));
  }

  private static String asString(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  /** Bytes as they stand; null when there are none. */
  public @Nullable byte[] bytes(int id) {
    Object value = values.get(id);
    if (value instanceof Narrow text) {
      return text.bytes();
    }
    return value instanceof byte[] bytes ? bytes : null;
  }

  /** A number; another one when there is none. */
  public long number(int id, long otherwise) {
    return values.get(id) instanceof Long number ? number : otherwise;
  }

  /** A moment; null when there is none. */
  public @Nullable Instant time(int id) {
    return values.get(id) instanceof Instant time ? time : null;
  }

  /** Text in a code page, as it stands. */
  public static final class Narrow {
    private final byte[] bytes;

    /** Text whose bytes nobody may change afterwards. */
    public Narrow(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }
}
