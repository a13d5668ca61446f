package org.ascertain.formats.mapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ascertain.model.Nullable;

/** A contact of Outlook as a vCard 3.0 (RFC 2426), so that cards are read in one way. */
final class OutlookContact {
  private static final Map<Integer, String> LINES = new LinkedHashMap<>();

  static {
    LINES.put(0x3A4F, "NICKNAME");
    LINES.put(0x3A16, "ORG");
    LINES.put(0x3A17, "TITLE");
    LINES.put(PropertyId.named(PropertyId.CONTACT_SET, 0x8083), "EMAIL");
    LINES.put(PropertyId.named(PropertyId.CONTACT_SET, 0x8093), "EMAIL");
    LINES.put(PropertyId.named(PropertyId.CONTACT_SET, 0x80A3), "EMAIL");
    LINES.put(PropertyId.SMTP_ADDRESS, "EMAIL");
    LINES.put(0x3A08, "TEL;TYPE=WORK");
    LINES.put(0x3A1B, "TEL;TYPE=WORK");
    LINES.put(0x3A09, "TEL;TYPE=HOME");
    LINES.put(0x3A2F, "TEL;TYPE=HOME");
    LINES.put(0x3A1C, "TEL;TYPE=CELL");
    LINES.put(0x3A1A, "TEL;TYPE=PREF");
    LINES.put(0x3A1F, "TEL");
    LINES.put(0x3A57, "TEL;TYPE=WORK");
    LINES.put(0x3A21, "TEL;TYPE=PAGER");
    LINES.put(0x3A24, "TEL;TYPE=FAX,WORK");
    LINES.put(0x3A25, "TEL;TYPE=FAX,HOME");
    LINES.put(0x3A51, "URL");
    LINES.put(PropertyId.named(PropertyId.CONTACT_SET, 0x8062), "IMPP");
  }

  private OutlookContact() {}

  static String card(MapiProperties contact, String notes) {
    StringBuilder card = new StringBuilder("BEGIN:VCARD\nVERSION:3.0\n");
    String name = contact.text(PropertyId.DISPLAY_NAME);
    line(card, "FN", name == null ? contact.text(PropertyId.SUBJECT) : name);
    line(card, "N", joined(contact, 0x3A11, 0x3A06, 0x3A44));
    LINES.forEach((id, property) -> line(card, property, escaped(contact.text(id))));
    line(card, "ADR;TYPE=HOME", address(contact, 0x3A5D, 0x3A59, 0x3A5C, 0x3A5B, 0x3A5A));
    int set = PropertyId.CONTACT_SET;
    line(
        card,
        "ADR;TYPE=WORK",
        address(
            contact,
            PropertyId.named(set, 0x8045),
            PropertyId.named(set, 0x8046),
            PropertyId.named(set, 0x8047),
            PropertyId.named(set, 0x8048),
            PropertyId.named(set, 0x8049)));
    line(card, "NOTE", notes.isBlank() ? null : escaped(notes.strip()));
    return card.append("END:VCARD\n").toString();
  }

  private static @Nullable String address(MapiProperties contact, int... ids) {
    String parts = joined(contact, ids);
    return parts == null ? null : ";;" + parts;
  }

  private static @Nullable String joined(MapiProperties contact, int... ids) {
    StringBuilder parts = new StringBuilder();
    boolean isAny = false;
    for (int id : ids) {
      String part = escaped(contact.text(id));
      isAny |= part != null;
      parts.append(parts.isEmpty() && id == ids[0] ? "" : ";").append(part == null ? "" : part);
    }
    return isAny ? parts.toString() : null;
  }

  private static @Nullable String escaped(@Nullable String value) {
    return value == null
        ? null
        : value
            .strip()
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replaceAll("\r?\n|\r", "\\\\n");
  }

  private static void line(StringBuilder card, String name, @Nullable String value) {
    if (value != null) {
      card.append(name).append(':').append(value).append('\n');
    }
  }
}
