package org.ascertain.synth.writers.pst;

import java.util.UUID;
import org.ascertain.model.Nullable;

/**
 * What a property is called: a fixed id below 0x8000, or a number or name within a set, which each
 * file maps to an id of its own.
 *
 * @param id the fixed id, or the number within the set
 * @param set the set; null for a fixed id
 * @param name the name within the set; null for a number
 */
public record PropertyKey(int id, @Nullable UUID set, @Nullable String name) {
  /** Names of Internet header fields. */
  public static final UUID INTERNET_HEADERS =
      UUID.fromString("00020386-0000-0000-c000-000000000046");

  /** Names that any program may use. */
  public static final UUID PUBLIC_STRINGS = UUID.fromString("00020329-0000-0000-c000-000000000046");

  /** A property of a fixed id. */
  public static PropertyKey of(int id) {
    return new PropertyKey(id, null, null);
  }

  /** A property of a number within a set. */
  public static PropertyKey numbered(UUID set, int id) {
    return new PropertyKey(id, set, null);
  }

  /** A property of a name within a set. */
  public static PropertyKey named(UUID set, String name) {
    return new PropertyKey(0, set, name);
  }

  /** Whether the file's map of names says the id. */
  boolean isNamed() {
    return set != null;
  }
}
