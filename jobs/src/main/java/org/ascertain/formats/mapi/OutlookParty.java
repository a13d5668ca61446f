package org.ascertain.formats.mapi;

import org.ascertain.model.Nullable;

/**
 * Somebody whom a message of Outlook names.
 *
 * @param name display name
 * @param type kind of the address: SMTP, EX
 * @param address address of that kind: for EX a distinguished name
 * @param smtp mail address beside it, where the writer knew it
 */
public record OutlookParty(
    @Nullable String name, @Nullable String type, @Nullable String address, @Nullable String smtp) {
  /** The mail address: the one beside, else the address itself if it is one. */
  @Nullable
  public String mail() {
    if (smtp != null && !smtp.isBlank()) {
      return smtp;
    }
    return address != null && address.indexOf('@') > 0 && !address.startsWith("/") ? address : null;
  }

  /** Whether nothing at all is known. */
  public boolean isEmpty() {
    return isBlank(name) && isBlank(address) && isBlank(smtp);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
