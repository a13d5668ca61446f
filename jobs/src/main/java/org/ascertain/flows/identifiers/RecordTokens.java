package org.ascertain.flows.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.IdentifierKind;

/**
 * The tokens of a contact in somebody else's records: plain identifiers and digests in their place.
 */
public final class RecordTokens {
  private static final Pattern DIGEST = Pattern.compile("(?:\\d{1,10}_)?(?:[0-9a-fA-F]{8}){4,8}");

  private RecordTokens() {}

  /** Tokens of addresses and numbers, in order; a number of fewer than seven digits is none. */
  public static List<String> of(List<String> emails, List<String> phones) {
    List<String> tokens = new ArrayList<>();
    emails.forEach(email -> addEmail(tokens, email));
    phones.forEach(phone -> addPhone(tokens, phone));
    return tokens;
  }

  private static void addEmail(List<String> tokens, String email) {
    if (DIGEST.matcher(email).matches()) {
      tokens.add(email.toLowerCase(Locale.ROOT));
    } else {
      EmailAddress.parse(email).map(EmailAddress::address).ifPresent(tokens::add);
    }
  }

  private static void addPhone(List<String> tokens, String phone) {
    if (DIGEST.matcher(phone).matches() && phone.length() >= 32) {
      tokens.add(phone.toLowerCase(Locale.ROOT));
    } else if (PhoneForms.digits(phone).length() >= 7) {
      tokens.add(IdentifierVariants.token(IdentifierKind.PHONE, phone));
    }
  }
}
