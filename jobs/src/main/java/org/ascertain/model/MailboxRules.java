package org.ascertain.model;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known of how mail hosts and mail software read local parts. */
final class MailboxRules {
  private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");
  private static final Set<String> PLUS_TAGS =
      Set.of(
          "icloud.com",
          "me.com",
          "mac.com",
          "msn.com",
          "fastmail.com",
          "fastmail.fm",
          "messagingengine.com",
          "proton.me",
          "protonmail.com",
          "protonmail.ch",
          "pm.me");

  /** Brands with one domain per country: hotmail.co.uk, outlook.fr, live.nl, yahoo.de. */
  private static final Pattern MICROSOFT =
      Pattern.compile("(?:outlook|hotmail|live)\\.(?:com|[a-z]{2}|com?\\.[a-z]{2})");

  private static final Pattern YAHOO =
      Pattern.compile("(?:yahoo\\.(?:com|[a-z]{2}|com?\\.[a-z]{2})|ymail\\.com|rocketmail\\.com)");

  private static final Pattern SRS =
      Pattern.compile("srs0[=+-](?:[^=]*=){2}(?<domain>[^=]+)=(?<local>.+)");
  private static final Pattern SRS_TWICE =
      Pattern.compile("srs1[=+-][^=]*=[^=]*==(?:[^=]*=){2}(?<domain>[^=]+)=(?<local>.+)");
  private static final Pattern BATV = Pattern.compile("(?:prvs|btv1)=[^=]*=+(?<local>.+)");
  private static final Pattern VERP =
      Pattern.compile(
          "(?:[a-z0-9._-]*-)?(?:bounces?|return|errors?|owner)[+-](?:[a-z0-9._]+-)*?"
              + "(?<local>[^=@-]+)=(?<domain>[a-z0-9-]+(?:\\.[a-z0-9-]+)+)");

  /** RFC 2142 and common use. */
  private static final Set<String> ROLES =
      Set.of(
          "info",
          "sales",
          "support",
          "admin",
          "administrator",
          "webmaster",
          "hostmaster",
          "postmaster",
          "abuse",
          "noc",
          "security",
          "contact",
          "office",
          "billing",
          "accounts",
          "hr",
          "jobs",
          "careers",
          "press",
          "media",
          "marketing",
          "team",
          "hello",
          "help",
          "service",
          "orders",
          "noreply",
          "no-reply",
          "no_reply",
          "donotreply",
          "do-not-reply",
          "do_not_reply",
          "mailer-daemon",
          "newsletter",
          "notifications",
          "notification",
          "bounce",
          "bounces",
          "root",
          "ftp",
          "www",
          "usenet",
          "uucp");

  private static final Set<String> SYSTEM_SENDERS =
      Set.of("postmaster", "mailer-daemon", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e");

  private MailboxRules() {}

  static String identity(EmailAddress address) {
    if (GMAIL.contains(address.domain())) {
      String local = cut(address.localPart(), '+').replace(".", "");
      return (local.isEmpty() ? address.localPart() : local) + "@gmail.com";
    }
    if (PLUS_TAGS.contains(address.domain()) || MICROSOFT.matcher(address.domain()).matches()) {
      return cut(address.localPart(), '+') + "@" + address.domain();
    }
    if (YAHOO.matcher(address.domain()).matches()) {
      return cut(address.localPart(), '-') + "@" + address.domain();
    }
    return address.address();
  }

  static Optional<EmailAddress> unwrapped(EmailAddress address) {
    String local = address.localPart();
    if (local.indexOf('=') < 0) {
      return Optional.empty();
    }
    for (Pattern wrapper : new Pattern[] {SRS, SRS_TWICE, VERP}) {
      Matcher matcher = wrapper.matcher(local);
      if (matcher.matches()) {
        return EmailAddress.parse(matcher.group("local") + "@" + matcher.group("domain"));
      }
    }
    Matcher matcher = BATV.matcher(local);
    return matcher.matches()
        ? EmailAddress.parse(matcher.group("local") + "@" + address.domain())
        : Optional.empty();
  }

  static boolean isSystem(EmailAddress address) {
    return SYSTEM_SENDERS.contains(address.localPart())
        || address.address().equals("app@sharepoint.com");
  }

  static boolean isRole(EmailAddress address) {
    return isSystem(address) || ROLES.contains(cut(address.localPart(), '+'));
  }

  private static String cut(String local, char mark) {
    int at = local.indexOf(mark);
    return at > 0 ? local.substring(0, at) : local;
  }
}
