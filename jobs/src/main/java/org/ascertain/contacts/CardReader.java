package org.ascertain.contacts;

import java.util.List;

/** Reads the contacts that a text holds in one structured form. */
interface CardReader {
  /**
   * The contacts of a text, or of the next piece of one.
   *
   * @param text text that ends with a line
   * @param start its position in the whole text
   */
  List<ContactCard> read(String text, long start);
}
