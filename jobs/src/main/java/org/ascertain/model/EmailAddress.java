package org.ascertain.model;

import java.io.Serializable;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail address in canonical form: local part and domain in lower case, the domain as IDNA
 * A-labels. RFC 5321 lets a host tell local parts apart by case; no known host does, so case is
 * folded, and whoever needs the words as they stand keeps them beside.
 *
 * @param localPart what stands before the last at sign, lower case, without quotes
 * @param domain at least two labels, lower case, without a trailing dot
 */
public record EmailAddress(String localPart, String domain) implements Serializable {
  private static final int MAX_LOCAL_CHARS = 256;
  private static final int MAX_DOMAIN_CHARS = 253;
  private static final int MAX_LABEL_CHARS = 63;
  private static final int LAST_ASCII = 0x7F;

  /** No local part holds them, nor white space and control characters. */
  private static final String LOCAL_DELIMITERS = "@<>,;:\"()[]\\";

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");
  private static final Pattern SCHEME =
      Pattern.compile("(?:mailto|smtp):\\s*", Pattern.CASE_INSENSITIVE);

  /** Refuses what is not in canonical form. */
  public EmailAddress {
    if (!isLocalPart(localPart) || !isDomain(domain)) {
      throw new IllegalArgumentException("Not the parts of a canonical address");
    }
  }

  /**
   * Reads an address as headers, proxy lists, links and people write it: white space, quotes, angle
   * brackets (with or without a name before them), {@code mailto:} and {@code SMTP:} prefixes and
   * invisible characters fall away. Empty when what is left is no address with a domain of two
   * labels; an address literal and a host without a dot are none.
   */
  public static Optional<EmailAddress> parse(@Nullable String text) {
    if (text == null || text.indexOf('@') < 0) {
      return Optional.empty();
    }
    String bare = stripped(isAscii(text) ? text : INVISIBLE.matcher(text).replaceAll(""));
    int at = bare.lastIndexOf('@');
    if (at <= 0) {
      return Optional.empty();
    }
    String local = unquoted(bare.substring(0, at)).toLowerCase(Locale.ROOT);
    String domain = canonicalDomain(bare.substring(at + 1));
    return isLocalPart(local) && isDomain(domain)
        ? Optional.of(new EmailAddress(local, domain))
        : Optional.empty();
  }

  /** The canonical text. */
  public String address() {
    return localPart + "@" + domain;
  }

  /**
   * The form under which two addresses are one mailbox for the purpose of counting people: wrappers
   * of forwarders and bounce handlers are taken off, the tag after {@code +} is cut where the
   * provider is known to ignore it, {@code -} tags at Yahoo, and dots at Gmail, whose two domains
   * are one. Any other domain is left as it is, as only its owner knows its rules.
   */
  public String identity() {
    return MailboxRules.identity(MailboxRules.unwrapped(this).orElse(this));
  }

  /**
   * The address within, where this one was made by a forwarder (SRS), a signer of return paths
   * (BATV) or a bounce handler (VERP); empty for an ordinary address.
   */
  public Optional<EmailAddress> unwrapped() {
    return MailboxRules.unwrapped(this);
  }

  /** Whether software answers: journals, bounce and system senders. */
  public boolean isSystem() {
    return MailboxRules.isSystem(this);
  }

  /** Whether it names a function (RFC 2142 and common use), not a person; system senders too. */
  public boolean isRole() {
    return MailboxRules.isRole(this);
  }

  @Override
  public String toString() {
    return address();
  }

  private static String stripped(String text) {
    String bare = text.strip();
    int open = bare.lastIndexOf('<');
    int close = bare.indexOf('>', open + 1);
    if (open >= 0 && close > open) {
      bare = bare.substring(open + 1, close);
    }
    bare = trimmed(bare);
    Matcher scheme = bare.indexOf(':') < 0 ? null : SCHEME.matcher(bare);
    if (scheme == null || !scheme.lookingAt()) {
      return bare;
    }
    int query = bare.indexOf('?');
    return trimmed(bare.substring(scheme.end(), query < 0 ? bare.length() : query));
  }

  /**
   * Takes white space, brackets, apostrophes and quotes off both ends, but no quoted local part.
   */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && (isEdge(text.charAt(start)) || isLoneQuote(text, start))) {
      start++;
    }
    while (end > start && (isEdge(text.charAt(end - 1)) || text.charAt(end - 1) == '"')) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isEdge(char c) {
    if (c > ' ' && c <= LAST_ASCII) {
      return c == '<' || c == '>' || c == '\'';
    }
    return Character.isWhitespace(c) || c == '\u00A0' || "\u2018\u2019\u201C\u201D".indexOf(c) >= 0;
  }

  private static boolean isLoneQuote(String text, int at) {
    return text.charAt(at) == '"' && !text.contains("\"@");
  }

  private static String unquoted(String local) {
    boolean isQuoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
    return isQuoted ? local.substring(1, local.length() - 1) : local;
  }

  private static String canonicalDomain(String text) {
    String domain = text.strip();
    if (domain.endsWith(".")) {
      domain = domain.substring(0, domain.length() - 1);
    }
    if (isAscii(domain)) {
      return domain.toLowerCase(Locale.ROOT);
    }
    try {
      String folded = Normalizer.normalize(domain, Normalizer.Form.NFKC);
      return IDN.toASCII(folded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }

  /** Scanned by hand, as below: every address of a matter is read here several times. */
  private static boolean isLocalPart(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isUsual = isLabelChar(c) || c == '.';
      if (!isUsual && (c <= ' ' || c == LAST_ASCII || LOCAL_DELIMITERS.indexOf(c) >= 0)) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MAX_LOCAL_CHARS;
  }

  /** Two labels or more, of letters, digits and hyphens. */
  private static boolean isDomain(String text) {
    int labels = 0;
    int labelStart = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '.';
      if (c == '.') {
        int length = i - labelStart;
        if (length == 0 || length > MAX_LABEL_CHARS) {
          return false;
        }
        labels++;
        labelStart = i + 1;
      } else if (!isLabelChar(c)) {
        return false;
      }
    }
    return labels >= 2 && text.length() <= MAX_DOMAIN_CHARS;
  }

  private static boolean isLabelChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
