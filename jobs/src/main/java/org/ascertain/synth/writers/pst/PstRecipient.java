package org.ascertain.synth.writers.pst;

import java.util.Objects;
import org.ascertain.model.Nullable;

/**
 * A row of a message's table of recipients.
 *
 * @param kind how it receives
 * @param name display name
 * @param addressType SMTP or EX
 * @param address address of that type
 * @param smtp SMTP address beside an address of another type; null when it is not told
 */
public record PstRecipient(
    Kind kind, String name, String addressType, String address, @Nullable String smtp) {
  private static final int MAIL_USER = 6;

  /** How a recipient receives. */
  public enum Kind {
    /** The organiser of a meeting. */
    ORIGINATOR(0),
    /** A primary recipient. */
    TO(1),
    /** A recipient of a copy. */
    CC(2),
    /** A recipient of a blind copy. */
    BCC(3);

    private final int code;

    Kind(int code) {
      this.code = code;
    }
  }

  /** A recipient of an Internet address. */
  public static PstRecipient smtp(Kind kind, String name, String address) {
    return new PstRecipient(kind, name, "SMTP", address, address);
  }

  /** A recipient within an Exchange organisation, named by its X.500 address. */
  public static PstRecipient exchange(Kind kind, String name, String x500, @Nullable String smtp) {
    return new PstRecipient(kind, name, "EX", x500, smtp);
  }

  /** The entry id by which an address book finds it. */
  byte[] entryId() {
    return addressType.equals("EX")
        ? EntryIds.exchange(address)
        : EntryIds.oneOff(name, addressType, address);
  }

  PstProperties row() {
    PstProperties row = PstProperties.empty();
    row.integer(0x0C15, kind.code).integer(0x0FFE, MAIL_USER).integer(0x3900, 0);
    row.flag(0x0E0F, true).flag(0x3A40, true);
    row.bytes(0x0FFF, entryId()).bytes(0x300B, EntryIds.searchKey(addressType, address));
    row.text(0x3001, name).text(0x3002, addressType).text(0x3003, address).text(0x39FE, smtp);
    return row.text(0x3A20, name).text(0x5FF6, Objects.requireNonNullElse(name, address));
  }
}
