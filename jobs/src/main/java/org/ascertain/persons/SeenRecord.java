package org.ascertain.persons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ascertain.model.Doc;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;

/**
 * What contact records say of one person; equal records are one.
 *
 * @param fullName name; null when none
 * @param emails addresses
 * @param phones numbers
 * @param socialIds profiles
 * @param itemId the smallest id of an item that shows it
 */
public record SeenRecord(
    @Doc("Name; null when none.") @Nullable String fullName,
    @Doc("Addresses.") List<String> emails,
    @Doc("Numbers.") List<String> phones,
    @Doc("Profiles.") List<String> socialIds,
    @Doc("The smallest id of an item that shows it.") String itemId)
    implements Serializable {
  /** Its strong identifiers, smallest first. */
  List<Identifier> identifiers() {
    TreeSet<Identifier> identifiers = new TreeSet<>();
    emails.forEach(email -> identifiers.add(new Identifier(IdentifierKind.EMAIL, email)));
    phones.forEach(phone -> identifiers.add(new Identifier(IdentifierKind.PHONE, phone)));
    socialIds.forEach(id -> identifiers.add(new Identifier(IdentifierKind.SOCIAL, id)));
    return new ArrayList<>(identifiers);
  }
}
