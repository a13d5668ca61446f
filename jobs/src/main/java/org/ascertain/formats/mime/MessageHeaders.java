package org.ascertain.formats.mime;

import java.util.List;
import java.util.Optional;

/**
 * The header of a message or of a part.
 *
 * @param fields all fields in order, repeated ones too
 */
public record MessageHeaders(List<RawHeader> fields) {
  /** No fields. */
  public static final MessageHeaders NONE = new MessageHeaders(List.of());

  /** Copies the fields. */
  public MessageHeaders {
    fields = List.copyOf(fields);
  }

  /** The values of all fields of a name, as they stand. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(RawHeader::value)
        .toList();
  }

  /** The first value of a name that is not blank, as it stands. */
  public Optional<String> first(String name) {
    return all(name).stream().filter(value -> !value.isBlank()).findFirst();
  }

  /** The first value of a name that is not blank, encoded words decoded. */
  public Optional<String> decoded(String name) {
    return first(name).map(EncodedWords::decode);
  }
}
