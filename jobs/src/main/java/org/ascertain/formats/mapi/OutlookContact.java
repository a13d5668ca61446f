package org.ascertain.formats.mapi;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.Address;
import ezvcard.property.StructuredName;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ascertain.model.Nullable;

/**
 * A contact of Outlook as a vCard 3.0 (RFC 2426): a rendering, as Outlook keeps only properties, so
 * that all cards are read in one way. Ids are those of [MS-OXPROPS] and [MS-OXOCNTC].
 */
public final class OutlookContact {
  private static final int[] PHONES = {
    0x3A08, 0x3A1B, 0x3A09, 0x3A2F, 0x3A1C, 0x3A1A, 0x3A57, 0x3A1E, 0x3A1F, 0x3A1D, 0x3A02, 0x3A2E,
    0x3A21, 0x3A24, 0x3A25, 0x3A23
  };
  private static final int[][] ADDRESSES = {
    {0x3A5D, 0x3A59, 0x3A5C, 0x3A5B, 0x3A5A},
    {0x3A63, 0x3A5F, 0x3A62, 0x3A61, 0x3A60}
  };
  private static final int[] WORK_ADDRESS = {0x8045, 0x8046, 0x8047, 0x8048, 0x8049};
  private static final int[] MAILS = {0x8083, 0x8093, 0x80A3};
  private static final int CHAT = 0x8062;

  private final ContactFields fields;
  private final VCard card = new VCard();

  private OutlookContact(ContactFields fields) {
    this.fields = fields;
  }

  /**
   * The vCard of a contact.
   *
   * @param subject stands in for a name; null when there is none
   * @param modifiedAt when it was changed last; null when not known
   * @param notes its text; null when it has none
   * @throws IOException when the storage does not deliver
   */
  public static String vcard(
      ContactFields fields,
      @Nullable String subject,
      @Nullable Instant modifiedAt,
      @Nullable String notes)
      throws IOException {
    OutlookContact contact = new OutlookContact(fields);
    contact.fill(subject);
    if (modifiedAt != null) {
      contact.card.setRevision(modifiedAt);
    }
    if (notes != null && !notes.isBlank()) {
      contact.card.addNote(notes.strip());
    }
    return Ezvcard.write(contact.card).version(VCardVersion.V3_0).prodId(false).go();
  }

  private void fill(@Nullable String subject) throws IOException {
    name(subject);
    organization();
    for (String address : mails()) {
      card.addEmail(address);
    }
    for (int phone : PHONES) {
      String number = word(phone);
      if (number != null) {
        card.addTelephoneNumber(number);
      }
    }
    addresses();
    for (int page : new int[] {0x3A51, 0x3A50}) {
      String url = word(page);
      if (url != null) {
        card.addUrl(url);
      }
    }
    String chat = written(fields.ofAddressSet(CHAT));
    if (chat != null) {
      card.addExtendedProperty("X-IM", chat);
    }
  }

  private void name(@Nullable String subject) throws IOException {
    String name = word(PropertyId.DISPLAY_NAME);
    String formatted = name == null ? subject : name;
    if (formatted != null) {
      card.setFormattedName(formatted);
    }
    StructuredName parts = new StructuredName();
    parts.setFamily(word(0x3A11));
    parts.setGiven(word(0x3A06));
    if (parts.getFamily() != null || parts.getGiven() != null) {
      card.setStructuredName(parts);
    }
    String nick = word(0x3A4F);
    if (nick != null) {
      card.setNickname(nick);
    }
  }

  private void organization() throws IOException {
    String company = word(0x3A16);
    String department = word(0x3A18);
    if (company != null) {
      card.setOrganization(
          department == null ? new String[] {company} : new String[] {company, department});
    }
    String title = word(0x3A17);
    if (title != null) {
      card.addTitle(title);
    }
  }

  /** The address itself, or the display name where the address is a directory's name. */
  private Set<String> mails() throws IOException {
    Set<String> mails = new LinkedHashSet<>();
    for (int number : MAILS) {
      String address = fields.ofAddressSet(number);
      String original = fields.ofAddressSet(number + 1);
      if (isMail(address)) {
        mails.add(address.strip());
      } else if (isMail(original)) {
        mails.add(original.strip());
      }
    }
    String internet = word(PropertyId.SMTP_ADDRESS);
    if (isMail(internet)) {
      mails.add(internet);
    }
    return mails;
  }

  private static boolean isMail(@Nullable String address) {
    return address != null && address.indexOf('@') > 0 && !address.startsWith("/");
  }

  private void addresses() throws IOException {
    String[] work = new String[WORK_ADDRESS.length];
    for (int i = 0; i < work.length; i++) {
      work[i] = written(fields.ofAddressSet(WORK_ADDRESS[i]));
    }
    address(work);
    for (int[] ids : ADDRESSES) {
      String[] parts = new String[ids.length];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = word(ids[i]);
      }
      address(parts);
    }
  }

  /** Street, town, region, postal code and country; one without street, town and code is none. */
  private void address(String[] parts) {
    if (parts[0] != null || parts[1] != null || parts[3] != null) {
      Address address = new Address();
      address.setStreetAddress(parts[0]);
      address.setLocality(parts[1]);
      address.setRegion(parts[2]);
      address.setPostalCode(parts[3]);
      address.setCountry(parts[4]);
      card.addAddress(address);
    }
  }

  private @Nullable String word(int id) throws IOException {
    return written(fields.tagged(id));
  }

  private static @Nullable String written(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
