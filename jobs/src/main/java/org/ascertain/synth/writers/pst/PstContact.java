package org.ascertain.synth.writers.pst;

import java.time.Instant;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * A card of an address book.
 *
 * @param given given name
 * @param family family name
 * @param emails up to three SMTP addresses, the first one first
 * @param mobile mobile phone; null when there is none
 * @param company employer; null when there is none
 * @param title job title; null when there is none
 * @param changedAt when it was made or changed last
 */
public record PstContact(
    String given,
    String family,
    List<String> emails,
    @Nullable String mobile,
    @Nullable String company,
    @Nullable String title,
    @Nullable Instant changedAt) {
  private static final int[] ADDRESSES = {0x8080, 0x8090, 0x80A0};

  /** The item. */
  public PstMessage message() {
    return message(PstProperties.empty());
  }

  /** The item with further properties, such as street addresses. */
  public PstMessage message(PstProperties more) {
    String name = (given + " " + family).strip();
    PstProperties properties = PstMail.putSubject(PstProperties.empty(), name);
    properties.text(0x3001, name).text(0x3A06, given).text(0x3A11, family);
    properties.text(0x3A16, company).text(0x3A17, title).text(0x3A1C, mobile);
    properties.text(NamedSets.address(0x8005), family + ", " + given);
    for (int i = 0; i < Math.min(ADDRESSES.length, emails.size()); i++) {
      putAddress(properties, ADDRESSES[i], name, emails.get(i));
    }
    properties.time(0x3007, changedAt).time(0x3008, changedAt);
    return PstMessage.of("IPM.Contact", properties.all(more));
  }

  private static void putAddress(PstProperties to, int base, String name, String email) {
    to.text(NamedSets.address(base), name + " (" + email + ")");
    to.text(NamedSets.address(base + 2), "SMTP").text(NamedSets.address(base + 3), email);
    to.text(NamedSets.address(base + 4), email);
    to.bytes(NamedSets.address(base + 5), EntryIds.oneOff(name, "SMTP", email));
  }
}
