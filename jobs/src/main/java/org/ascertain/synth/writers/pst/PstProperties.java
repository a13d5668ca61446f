package org.ascertain.synth.writers.pst;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ascertain.model.Nullable;

/**
 * Properties of an item, in the order in which they were added; adding a property again replaces
 * it, and a null value adds nothing.
 */
public final class PstProperties {
  private final Map<PropertyKey, PropertyValue> values = new LinkedHashMap<>();

  /** No properties yet. */
  public static PstProperties empty() {
    return new PstProperties();
  }

  private PstProperties() {}

  /** Adds a text of a fixed id. */
  public PstProperties text(int id, @Nullable String text) {
    return text(PropertyKey.of(id), text);
  }

  /** Adds a text. */
  public PstProperties text(PropertyKey key, @Nullable String text) {
    return put(key, PropertyType.TEXT, text);
  }

  /** Adds a text that is read as it is written, UTF-8. */
  public PstProperties longText(int id, PstContent text) {
    return put(PropertyKey.of(id), PropertyType.TEXT, text);
  }

  /** Adds a whole number of 32 bits of a fixed id. */
  public PstProperties integer(int id, int number) {
    return integer(PropertyKey.of(id), number);
  }

  /** Adds a whole number of 32 bits. */
  public PstProperties integer(PropertyKey key, int number) {
    return put(key, PropertyType.INTEGER, number);
  }

  /** Adds a whole number of 16 bits. */
  public PstProperties small(int id, int number) {
    return put(PropertyKey.of(id), PropertyType.SHORT, number);
  }

  /** Adds a whole number of 64 bits. */
  public PstProperties big(int id, long number) {
    return put(PropertyKey.of(id), PropertyType.LONG, number);
  }

  /** Adds a floating point number. */
  public PstProperties real(PropertyKey key, double number) {
    return put(key, PropertyType.REAL, number);
  }

  /** Adds a truth value of a fixed id. */
  public PstProperties flag(int id, boolean isSet) {
    return flag(PropertyKey.of(id), isSet);
  }

  /** Adds a truth value. */
  public PstProperties flag(PropertyKey key, boolean isSet) {
    return put(key, PropertyType.BOOLEAN, isSet);
  }

  /** Adds a moment of a fixed id. */
  public PstProperties time(int id, @Nullable Instant at) {
    return time(PropertyKey.of(id), at);
  }

  /** Adds a moment. */
  public PstProperties time(PropertyKey key, @Nullable Instant at) {
    return put(key, PropertyType.TIME, at);
  }

  /** Adds a globally unique id. */
  public PstProperties guid(PropertyKey key, UUID id) {
    return put(key, PropertyType.GUID, id);
  }

  /** Adds bytes of a fixed id. */
  public PstProperties bytes(int id, @Nullable byte[] bytes) {
    return bytes(PropertyKey.of(id), bytes);
  }

  /** Adds bytes. */
  public PstProperties bytes(PropertyKey key, @Nullable byte[] bytes) {
    return put(key, PropertyType.BINARY, bytes);
  }

  /** Adds bytes that are read as they are written. */
  public PstProperties longBytes(int id, PstContent bytes) {
    return put(PropertyKey.of(id), PropertyType.BINARY, bytes);
  }

  /** Adds a list of texts. */
  public PstProperties texts(PropertyKey key, List<String> texts) {
    return put(key, PropertyType.TEXTS, List.copyOf(texts));
  }

  /** Adds a list of byte arrays. */
  public PstProperties byteArrays(PropertyKey key, List<byte[]> arrays) {
    return put(key, PropertyType.BINARIES, List.copyOf(arrays));
  }

  /** Adds a list of whole numbers. */
  public PstProperties integers(PropertyKey key, List<Integer> numbers) {
    return put(key, PropertyType.INTEGERS, List.copyOf(numbers));
  }

  /** Adds all properties of another set. */
  public PstProperties all(PstProperties others) {
    values.putAll(others.values);
    return this;
  }

  /** What is there, in order. */
  Map<PropertyKey, PropertyValue> values() {
    return values;
  }

  private PstProperties put(PropertyKey key, PropertyType type, @Nullable Object value) {
    if (value != null) {
      values.put(key, new PropertyValue(type, value));
    }
    return this;
  }
}
