package org.ascertain.contacts;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ascertain.model.Segment;
import org.ascertain.tables.Item;

/** Reads a contact item that has no card text from its properties and its own words. */
final class PropertyCardReader {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[:_./-]+");

  private PropertyCardReader() {}

  static ContactCard read(Item item) {
    ContactCardBuilder builder = new ContactCardBuilder();
    // Sorted: the first of several values wins, and maps have no order.
    for (Map.Entry<String, String> property : new TreeMap<>(item.metadata()).entrySet()) {
      ContactColumn column =
          HeaderVocabulary.column(HUMP.matcher(property.getKey()).replaceAll(" "));
      if (column != null) {
        builder.add(column, property.getValue(), null);
      }
    }
    ContactCard card = builder.build(Segment.CARD, null);
    boolean isNamed = card.fullName() != null || item.subject() == null;
    return isNamed
        ? card
        : builder.add(ContactColumn.FULL_NAME, item.subject(), null).build(Segment.CARD, null);
  }
}
