package org.ascertain.flows.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.PersonIdentifier;

/** Who is meant by an identifier or a contact record, so that people are counted and not rows. */
public final class PersonKeys {
  private final Map<String, String> personByIdentifier = new LinkedHashMap<>();

  /** Keys by the identifiers that were resolved to persons. */
  public PersonKeys(List<PersonIdentifier> identifiers) {
    identifiers.forEach(row -> personByIdentifier.put(row.identifier(), row.personId()));
  }

  /** The person behind an identifier in canonical form; null when not resolved. */
  public @Nullable String personOf(String identifier) {
    String person = personByIdentifier.get(identifier);
    return person != null ? person : personByIdentifier.get(identity(identifier));
  }

  /** The person behind a contact record: of its first resolved identifier; null when none is. */
  public @Nullable String personOf(ContactRecord contact) {
    return identifiers(contact).stream()
        .map(this::personOf)
        .filter(person -> person != null)
        .findFirst()
        .orElse(null);
  }

  /** What tells this person from others: person, else identifier. */
  public String keyOf(String identifier) {
    return Optional.ofNullable(personOf(identifier)).orElseGet(() -> identity(identifier));
  }

  /** What tells the person of a record from others: person, identifier, else name and employer. */
  public String keyOf(ContactRecord contact) {
    String person = personOf(contact);
    if (person != null) {
      return person;
    }
    return identifiers(contact).stream()
        .findFirst()
        .map(PersonKeys::identity)
        .orElseGet(() -> "name:" + contact.fullName() + "\n" + contact.organization());
  }

  private static List<String> identifiers(ContactRecord contact) {
    List<String> all = new ArrayList<>(contact.emails());
    all.addAll(contact.phones());
    all.addAll(contact.socialIds());
    return all;
  }

  private static String identity(String identifier) {
    return EmailAddress.parse(identifier).map(EmailAddress::identity).orElse(identifier);
  }
}
