package org.ascertain.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascertain.contacts.ContactCard.Place;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/** Gathers the cells of a row, or the fields of an entry, into a contact. */
final class ContactCardBuilder {
  private final Map<ContactColumn, String> texts = new EnumMap<>(ContactColumn.class);
  private final List<Place> emails = new ArrayList<>();
  private final List<Place> phones = new ArrayList<>();
  private final List<Place> socialIds = new ArrayList<>();
  private @Nullable Instant heldFromAt;

  /**
   * Adds a value.
   *
   * @param start position in the whole text; null when it has none
   */
  ContactCardBuilder add(ContactColumn column, String text, @Nullable Long start) {
    if (text.isBlank()) {
      return this;
    }
    switch (column) {
      case EMAIL -> ValueList.split(text, start).forEach(emails::add);
      case PHONE -> ValueList.split(text, start).forEach(phones::add);
      case SOCIAL ->
          SocialFinder.profile(text).ifPresent(id -> socialIds.add(new Place(id, start)));
      case HELD_FROM -> heldFromAt = EntryTimes.read(text).orElse(heldFromAt);
      default -> texts.putIfAbsent(column, text.strip());
    }
    return this;
  }

  ContactCardBuilder heldFrom(@Nullable Instant time) {
    heldFromAt = time;
    return this;
  }

  /** Adds a number that is one value whatever its marks. */
  ContactCardBuilder phone(@Nullable String number) {
    if (number != null && !number.isBlank()) {
      phones.add(new Place(number.strip(), null));
    }
    return this;
  }

  ContactCardBuilder social(String id) {
    socialIds.add(new Place(id, null));
    return this;
  }

  ContactCard build(Segment segment, @Nullable Long start) {
    return new ContactCard(
        segment,
        start,
        fullName(),
        texts.get(ContactColumn.ORGANIZATION),
        texts.get(ContactColumn.TITLE),
        List.copyOf(emails),
        List.copyOf(phones),
        postal(),
        List.copyOf(socialIds),
        heldFromAt);
  }

  private @Nullable String fullName() {
    String parts =
        joined(" ", ContactColumn.FIRST_NAME, ContactColumn.MIDDLE_NAME, ContactColumn.LAST_NAME);
    return texts.getOrDefault(ContactColumn.FULL_NAME, parts);
  }

  private @Nullable String postal() {
    String parts =
        joined(
            ", ",
            ContactColumn.STREET,
            ContactColumn.POSTAL_CODE,
            ContactColumn.CITY,
            ContactColumn.REGION,
            ContactColumn.COUNTRY);
    boolean isPlace =
        texts.containsKey(ContactColumn.STREET)
            || texts.containsKey(ContactColumn.CITY)
                && texts.containsKey(ContactColumn.POSTAL_CODE);
    return texts.getOrDefault(ContactColumn.POSTAL, isPlace ? parts : null);
  }

  private @Nullable String joined(String separator, ContactColumn... columns) {
    String text =
        Stream.of(columns)
            .map(texts::get)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(separator));
    return text.isEmpty() ? null : text;
  }
}
