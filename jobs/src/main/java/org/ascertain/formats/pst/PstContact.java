package org.ascertain.formats.pst;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.Address;
import ezvcard.property.StructuredName;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ascertain.model.Nullable;

/** A contact of a store as a vCard: a rendering, as stores hold only properties. */
public final class PstContact {
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

  private final PstProperties properties;
  private final VCard card = new VCard();

  private PstContact(PstProperties properties) {
    this.properties = properties;
  }

  /**
   * The vCard, version 3.0, of a contact.
   *
   * @param notes its text; null when it has none
   */
  public static String vcard(PstMessage message, @Nullable String notes) throws IOException {
    PstContact contact = new PstContact(message.properties());
    contact.fill(message);
    if (notes != null && !notes.isBlank()) {
      contact.card.addNote(notes.strip());
    }
    return Ezvcard.write(contact.card).version(VCardVersion.V3_0).prodId(false).go();
  }

  private void fill(PstMessage message) throws IOException {
    name(message);
    if (message.times().modifiedAt() != null) {
      card.setRevision(message.times().modifiedAt());
    }
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
    String chat = properties.string(PropertyName.of(PropertyName.ADDRESS, 0x8062));
    if (chat != null && !chat.isBlank()) {
      card.addExtendedProperty("X-IM", chat.strip());
    }
  }

  private void name(PstMessage message) throws IOException {
    String name = word(Tags.DISPLAY_NAME);
    String formatted = name == null ? message.subject() : name;
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
      String address = properties.string(PropertyName.of(PropertyName.ADDRESS, number));
      String original = properties.string(PropertyName.of(PropertyName.ADDRESS, number + 1));
      if (isMail(address)) {
        mails.add(address.strip());
      } else if (isMail(original)) {
        mails.add(original.strip());
      }
    }
    return mails;
  }

  private static boolean isMail(@Nullable String address) {
    return address != null && address.indexOf('@') > 0 && !address.startsWith("/");
  }

  private void addresses() throws IOException {
    int[] work = new int[WORK_ADDRESS.length];
    for (int i = 0; i < work.length; i++) {
      work[i] = properties.idOf(PropertyName.of(PropertyName.ADDRESS, WORK_ADDRESS[i]));
    }
    address(work);
    for (int[] ids : ADDRESSES) {
      address(ids);
    }
  }

  private void address(int[] ids) throws IOException {
    Address address = new Address();
    address.setStreetAddress(word(ids[0]));
    address.setLocality(word(ids[1]));
    address.setRegion(word(ids[2]));
    address.setPostalCode(word(ids[3]));
    address.setCountry(word(ids[4]));
    boolean isKnown =
        address.getStreetAddress() != null
            || address.getLocality() != null
            || address.getPostalCode() != null;
    if (isKnown) {
      card.addAddress(address);
    }
  }

  @Nullable
  private String word(int id) throws IOException {
    String text = properties.string(id);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
