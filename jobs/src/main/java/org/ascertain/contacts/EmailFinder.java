package org.ascertain.contacts;

import java.util.Optional;
import java.util.function.Consumer;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.IdentifierKind;

/**
 * Finds e-mail addresses by looking for at signs and growing outwards, in one pass whatever the
 * text: no pattern to backtrack in. What only looks like an address is handed over with the reason.
 */
final class EmailFinder implements IdentifierFinder {
  private static final int MAX_LOCAL_CHARS = 128;
  private static final int MAX_DOMAIN_CHARS = 253;

  /** Allowed in local parts beside letters and digits; rarer ones are markup more often. */
  private static final String LOCAL_MARKS = "._+-'=$#&!~^{}";

  @Override
  public void find(String text, Consumer<Hit> hits) {
    int from = 0;
    int at = text.indexOf('@');
    while (at >= 0) {
      int end = hit(text, from, at, hits);
      from = Math.max(end, at + 1);
      at = text.indexOf('@', from);
    }
  }

  /** Hands over the address around an at sign; the position after it, or 0 when there is none. */
  private static int hit(String text, int from, int at, Consumer<Hit> hits) {
    int start = LocalPart.start(text, localStart(text, from, at), at);
    int end = DomainEnd.trimmed(text, at + 1, domainEnd(text, at + 1));
    if (start >= at || end <= at + 1) {
      return 0;
    }
    String raw = text.substring(start, end);
    Optional<EmailAddress> address = EmailAddress.parse(raw);
    if (address.isEmpty()) {
      return 0;
    }
    Exclusion refusal = AddressLookalikes.refusal(text, start, end, address.get());
    hits.accept(new Hit(IdentifierKind.EMAIL, start, end, raw, address.get().address(), refusal));
    return end;
  }

  private static int localStart(String text, int from, int at) {
    int limit = Math.max(from, at - MAX_LOCAL_CHARS);
    int start = at;
    while (start > limit && isLocal(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int domainEnd(String text, int from) {
    int limit = Math.min(text.length(), from + MAX_DOMAIN_CHARS);
    int end = from;
    while (end < limit && isDomain(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLocal(char c) {
    return isLetterOrDigit(c) || LOCAL_MARKS.indexOf(c) >= 0;
  }

  private static boolean isDomain(char c) {
    return isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private static boolean isLetterOrDigit(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }
}
