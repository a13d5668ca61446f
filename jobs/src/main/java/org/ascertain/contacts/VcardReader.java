package org.ascertain.contacts;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Url;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/** Reads vCards of any version: 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350). */
final class VcardReader implements CardReader {
  private static final Set<String> NETWORKS =
      Set.of(
          "x-facebook",
          "x-twitter",
          "x-linkedin",
          "x-skype",
          "x-skype-username",
          "x-msn",
          "x-icq",
          "x-jabber",
          "x-aim",
          "x-yahoo",
          "x-gtalk",
          "x-google-talk",
          "x-qq");

  /** Whether the text holds a card. */
  static boolean isIn(String text) {
    return text.regionMatches(true, text.indexOf("BEGIN"), "BEGIN:VCARD", 0, 11)
        || text.toUpperCase(Locale.ROOT).contains("BEGIN:VCARD");
  }

  @Override
  public List<ContactCard> read(String text, long start) {
    return Ezvcard.parse(text).all().stream().map(VcardReader::card).toList();
  }

  private static ContactCard card(VCard card) {
    ContactCardBuilder builder = new ContactCardBuilder().heldFrom(revision(card));
    add(builder, ContactColumn.FULL_NAME, name(card));
    add(builder, ContactColumn.ORGANIZATION, organization(card));
    card.getTitles().forEach(title -> add(builder, ContactColumn.TITLE, title.getValue()));
    card.getEmails().stream()
        .map(Email::getValue)
        .forEach(email -> add(builder, ContactColumn.EMAIL, email));
    card.getTelephoneNumbers().forEach(phone -> builder.phone(number(phone)));
    card.getAddresses().forEach(address -> add(builder, ContactColumn.POSTAL, line(address)));
    card.getUrls().stream()
        .map(Url::getValue)
        .forEach(url -> add(builder, ContactColumn.SOCIAL, url));
    card.getImpps().stream().flatMap(impp -> handle(impp).stream()).forEach(builder::social);
    card.getExtendedProperties().forEach(property -> extended(builder, property));
    return builder.build(Segment.CARD, null);
  }

  private static void add(ContactCardBuilder builder, ContactColumn column, @Nullable String text) {
    if (text != null) {
      builder.add(column, text, null);
    }
  }

  private static @Nullable String name(VCard card) {
    TextProperty formatted = card.getFormattedName();
    if (formatted != null && formatted.getValue() != null && !formatted.getValue().isBlank()) {
      return formatted.getValue().strip();
    }
    StructuredName name = card.getStructuredName();
    return name == null ? null : words(" ", name.getGiven(), name.getFamily());
  }

  private static @Nullable String organization(VCard card) {
    return card.getOrganization() == null || card.getOrganization().getValues().isEmpty()
        ? null
        : card.getOrganization().getValues().get(0);
  }

  private static @Nullable String number(Telephone phone) {
    return phone.getUri() != null ? phone.getUri().getNumber() : phone.getText();
  }

  private static @Nullable String line(Address address) {
    return words(
        ", ",
        address.getStreetAddressFull(),
        address.getPostalCode(),
        address.getLocality(),
        address.getRegion(),
        address.getCountry());
  }

  private static Optional<String> handle(Impp impp) {
    return impp.getProtocol() == null || impp.getHandle() == null
        ? Optional.empty()
        : Optional.of(impp.getProtocol() + ":" + impp.getHandle().toLowerCase(Locale.ROOT));
  }

  private static void extended(ContactCardBuilder builder, RawProperty property) {
    String name = property.getPropertyName().toLowerCase(Locale.ROOT);
    String value = property.getValue() == null ? "" : property.getValue().strip();
    if (name.endsWith("socialprofile")) {
      builder.add(ContactColumn.SOCIAL, value, null);
    } else if (NETWORKS.contains(name) && !value.isEmpty()) {
      builder.social(name.substring(2).split("-", -1)[0] + ":" + value.toLowerCase(Locale.ROOT));
    }
  }

  private static @Nullable Instant revision(VCard card) {
    return card.getRevision() == null || card.getRevision().getValue() == null
        ? null
        : EntryTimes.instant(card.getRevision().getValue());
  }

  private static @Nullable String words(String separator, @Nullable String... parts) {
    String words =
        Stream.of(parts)
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(separator));
    return words.isEmpty() ? null : words;
  }
}
