package org.ascertain.model;

import com.google.common.net.InternetDomainName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Registrable domains by the Public Suffix List (publicsuffix.org, MPL-2.0), both sections: the
 * ICANN section tells what can be registered, the PRIVATE section under which names an operator
 * lets strangers live, so that the label below such a name belongs to somebody else than the
 * operator.
 */
public final class PublicSuffixes {
  private static final Pattern IP =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[?[0-9a-f:]*:[0-9a-f:.]*]?");

  private PublicSuffixes() {}

  /**
   * The domain below the longest public suffix, private ones included: {@code pages.example.co.uk}
   * gives {@code example.co.uk}, {@code a.shop.github.io} gives {@code shop.github.io}. A name
   * under a suffix that the list does not know (reserved ones: test, example, invalid) gives its
   * last two labels. Empty for an IP address, a single label and a suffix itself.
   */
  public static Optional<String> registrable(String host) {
    if (IP.matcher(host).matches() || !InternetDomainName.isValid(host)) {
      return Optional.empty();
    }
    InternetDomainName name = InternetDomainName.from(host);
    if (name.isUnderPublicSuffix()) {
      return Optional.of(name.topPrivateDomain().toString());
    }
    return name.hasPublicSuffix() ? Optional.empty() : lastTwoLabels(host);
  }

  /** The first label of the registrable domain: the brand, for example {@code example}. */
  public static Optional<String> brand(String host) {
    return registrable(host).map(domain -> domain.substring(0, domain.indexOf('.')));
  }

  /** Whether the name lies below a suffix that its operator shares with strangers. */
  public static boolean isShared(String host) {
    if (IP.matcher(host).matches() || !InternetDomainName.isValid(host)) {
      return false;
    }
    InternetDomainName name = InternetDomainName.from(host);
    InternetDomainName suffix = name.publicSuffix();
    return suffix != null && !suffix.equals(name.registrySuffix());
  }

  private static Optional<String> lastTwoLabels(String host) {
    int last = host.lastIndexOf('.');
    if (last <= 0) {
      return Optional.empty();
    }
    return Optional.of(host.substring(host.lastIndexOf('.', last - 1) + 1));
  }
}
