package org.ascertain.persons;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.tables.PersonLink;

/**
 * A link and the person whose it is.
 *
 * @param personId the person
 * @param link the link
 */
public record OwnedLink(@Doc("The person.") String personId, @Doc("The link.") Link link)
    implements Serializable {
  /** The row of the table. */
  PersonLink row() {
    return new PersonLink(
        personId,
        identifier(link.left()),
        identifier(link.right()),
        link.rule().label(),
        link.score(),
        link.agreement(),
        link.support(),
        link.itemId());
  }

  private static String identifier(String key) {
    return Identifier.ofKey(MeetingPoint.identifierKey(key)).value();
  }
}
