package org.ascertain.formats.pst;

import java.io.IOException;
import org.ascertain.formats.mapi.ContactFields;
import org.ascertain.model.Nullable;

/**
 * The properties of a contact of a store.
 *
 * @param properties all its properties
 */
public record PstContact(PstProperties properties) implements ContactFields {
  @Override
  public @Nullable String tagged(int id) throws IOException {
    return properties.string(id);
  }

  @Override
  public @Nullable String ofAddressSet(int number) throws IOException {
    return properties.string(PropertyName.of(PropertyName.ADDRESS, number));
  }
}
