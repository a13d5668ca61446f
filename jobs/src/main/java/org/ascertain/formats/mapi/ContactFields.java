package org.ascertain.formats.mapi;

import java.io.IOException;
import org.ascertain.model.Nullable;

/** Texts of the properties of a contact, wherever they are kept. */
public interface ContactFields {
  /**
   * The text of a property.
   *
   * @param id its id ([MS-OXPROPS])
   * @return null when it is absent
   * @throws IOException when the storage does not deliver
   */
  @Nullable
  String tagged(int id) throws IOException;

  /**
   * The text of a property of the set PSETID_Address.
   *
   * @param number its number there ([MS-OXOCNTC])
   * @return null when it is absent
   * @throws IOException when the storage does not deliver
   */
  @Nullable
  String ofAddressSet(int number) throws IOException;
}
