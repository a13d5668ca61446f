package org.ascertain.persons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ascertain.model.Doc;
import org.ascertain.model.Hashes;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;

/**
 * What contact records say of one person; equal records are one.
 *
 * @param fullName name; null when none
 * @param organization employer; null when none
 * @param postal postal address; null when none
 * @param emails addresses
 * @param phones numbers
 * @param socialIds profiles
 * @param itemId the smallest id of an item that shows it
 */
public record SeenRecord(
    @Doc("Name; null when none.") @Nullable String fullName,
    @Doc("Employer; null when none.") @Nullable String organization,
    @Doc("Postal address; null when none.") @Nullable String postal,
    @Doc("Addresses.") List<String> emails,
    @Doc("Numbers.") List<String> phones,
    @Doc("Profiles.") List<String> socialIds,
    @Doc("The smallest id of an item that shows it.") String itemId)
    implements Serializable {
  /** A record of more identifiers than this lists several people, whatever it calls itself. */
  static final int MAX_IDENTIFIERS = 12;

  /** Its strong identifiers, smallest first. */
  List<Identifier> identifiers() {
    TreeSet<Identifier> identifiers = new TreeSet<>();
    emails.forEach(email -> identifiers.add(new Identifier(IdentifierKind.EMAIL, email)));
    phones.forEach(phone -> identifiers.add(new Identifier(IdentifierKind.PHONE, phone)));
    socialIds.forEach(id -> identifiers.add(new Identifier(IdentifierKind.SOCIAL, id)));
    return new ArrayList<>(identifiers);
  }

  /** What it says beside each of its identifiers. */
  List<SeenText> texts() {
    List<SeenText> texts = new ArrayList<>();
    for (Identifier one : identifiers()) {
      texts.add(new SeenText(one.kind(), one.value(), null, null, 0, 0, itemId));
      add(texts, one, TextKind.NAME, PersonNames.cleaned(fullName));
      add(texts, one, TextKind.ORGANIZATION, organization);
      add(texts, one, TextKind.POSTAL, postal);
    }
    return texts;
  }

  private void add(List<SeenText> texts, Identifier one, TextKind kind, @Nullable String text) {
    if (text != null) {
      texts.add(new SeenText(one.kind(), one.value(), kind, text, 0, 1, itemId));
    }
  }

  /** Its identifiers as members that may be joined; none when it lists several people. */
  List<RecordMember> members() {
    List<Identifier> identifiers = identifiers();
    if (identifiers.size() < 2 || identifiers.size() > MAX_IDENTIFIERS) {
      return List.of();
    }
    String name = PersonNames.cleaned(fullName);
    String folded = name == null ? null : PersonNames.fold(name);
    String recordId = Hashes.id("record", folded, identifiers);
    return identifiers.stream()
        .map(one -> new RecordMember(recordId, one.key(), folded, null, null, itemId))
        .toList();
  }
}
