package org.ascertain.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/**
 * Phone numbers in E.164, the region deciding numbers without a country code. Extensions are no
 * part of the number: they name a desk behind it.
 */
public final class PhoneNumbers implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String DEFAULT_REGION = "US";
  private static final int MIN_DIGITS = 5;
  private static final int MAX_DIGITS = 15;
  private static final int MIN_CARD_DIGITS = 13;
  private static final Pattern SOCIAL_SECURITY = Pattern.compile("\\d{3}[- ]\\d{2}[- ]\\d{4}");

  /** Nine to eleven digits; a first group of two needs two more of at least three. */
  private static final Pattern TRUNK =
      Pattern.compile(
          "(?=(?:\\d ?){9,11}$)(?:0[1-9] \\d{3,4} \\d{3,4}|0[1-9]\\d{1,3}(?: \\d{2,4}){2,3}"
              + "|0[1-9]\\d{1,3} \\d{6,8})");

  private static final int NORTH_AMERICA = 1;
  private static final int NORTH_AMERICAN_DIGITS = 10;
  private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");
  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?i)(?:;ext=|\\b(?:ext|extension|poste|durchwahl|x)\\b\\.?:?\\s*|[x#])\\d{1,7}\\s*$");
  private static final Pattern URI_PARAMETERS = Pattern.compile(";.*");
  private static final Set<String> REGIONS = PhoneNumberUtil.getInstance().getSupportedRegions();

  private final String region;

  private PhoneNumbers(String region) {
    this.region = region;
  }

  /**
   * Numbers as people in a country write them.
   *
   * @param country ISO 3166 code or English name; the United States when null or not known
   */
  public static PhoneNumbers of(@Nullable String country) {
    return new PhoneNumbers(region(country));
  }

  /** The ISO 3166 code that decides numbers without a country code. */
  public String region() {
    return region;
  }

  /**
   * Reads the number that a field holds.
   *
   * @return E.164 where the number has the length of one; else its digits, which can still be
   *     compared; empty when there are too few or too many digits
   */
  public Optional<String> canonical(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String bare = withoutExtension(text);
    return e164(bare).or(() -> digits(bare));
  }

  /** E.164 when the number is valid or at least of a possible length; else empty. */
  public Optional<String> e164(String text) {
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = util.parse(international(text), region);
      number.clearExtension();
      return util.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
          ? Optional.of(util.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /** E.164 when the number is a valid one of its region; else empty. */
  public Optional<String> valid(String text) {
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = util.parse(international(text), region);
      return util.isValidNumber(number) ? e164(text) : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /**
   * E.164 when the number is valid and grouped as its region groups it: {@code (415) 555-0132},
   * with or without the prefix for calls within the country. Empty for a run of digits.
   */
  public Optional<String> grouped(String text) {
    String own = groups(text);
    if (own.indexOf(' ') < 0 || !canBeNational(own)) {
      return Optional.empty();
    }
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = util.parse(text, region);
      String national = groups(util.format(number, PhoneNumberFormat.NATIONAL));
      String international = groups(util.format(number, PhoneNumberFormat.INTERNATIONAL));
      boolean isGrouped =
          own.equals(national) || own.equals(international) || own.equals("1 " + national);
      return isGrouped && util.isValidNumber(number)
          ? Optional.of(util.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /**
   * What words announce as a phone number: E.164 where it has the length of one, else its digits.
   * Empty unless it stands in groups, and for cards and social security numbers, which do too.
   */
  public Optional<String> announced(String text) {
    String own = groups(text);
    boolean isOther = SOCIAL_SECURITY.matcher(text).matches() || isCard(own);
    return own.indexOf(' ') < 0 || isOther ? Optional.empty() : canonical(international(text));
  }

  /**
   * What has the prefix for calls within a country, a zero (ITU-T E.123), before an area code and
   * groups: E.164 where the region knows it, else its digits. Else empty.
   */
  public Optional<String> trunk(String text) {
    boolean isTrunk =
        firstDigit(text) == '0'
            && TRUNK.matcher(groups(text)).matches()
            && !SOCIAL_SECURITY.matcher(text).matches();
    return isTrunk ? canonical(text) : Optional.empty();
  }

  private static char firstDigit(String text) {
    int at = 0;
    while (at < text.length() && !AsciiSet.isDigit(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : ' ';
  }

  /** Thirteen digits and more with the check digit of payment cards (ISO/IEC 7812-1, annex B). */
  private static boolean isCard(String groups) {
    String digits = groups.replace(" ", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return digits.length() >= MIN_CARD_DIGITS && sum % 10 == 0;
  }

  /** Cheaper than to read it: numbers of North America have ten digits, and a one before them. */
  private boolean canBeNational(String groups) {
    if (PhoneNumberUtil.getInstance().getCountryCodeForRegion(region) != NORTH_AMERICA) {
      return true;
    }
    int digits = 0;
    for (int i = 0; i < groups.length(); i++) {
      digits += groups.charAt(i) == ' ' ? 0 : 1;
    }
    return digits == NORTH_AMERICAN_DIGITS || digits == NORTH_AMERICAN_DIGITS + 1;
  }

  /** The digits, with a space for whatever stands between them. */
  private static String groups(String text) {
    StringBuilder groups = new StringBuilder(text.length());
    boolean isGap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (AsciiSet.isDigit(c)) {
        groups.append(isGap && !groups.isEmpty() ? " " : "").append(c);
      }
      isGap = !AsciiSet.isDigit(c);
    }
    return groups.toString();
  }

  private static String withoutExtension(String text) {
    String bare = text.strip();
    if (bare.regionMatches(true, 0, "tel:", 0, 4)) {
      bare = bare.substring(4);
      return URI_PARAMETERS.matcher(bare).replaceAll("");
    }
    return EXTENSION.matcher(bare).replaceAll("");
  }

  /** Drops the trunk zero that people write for callers at home, and {@code 00} before the code. */
  private static String international(String text) {
    String bare = text.strip();
    if (bare.startsWith("+") || bare.startsWith("00")) {
      bare = TRUNK_ZERO.matcher(bare).replaceAll(" ");
    }
    return bare.startsWith("00") ? "+" + bare.substring(2) : bare;
  }

  private static Optional<String> digits(String text) {
    String plus = text.strip().startsWith("+") ? "+" : "";
    String digits = text.replaceAll("\\D", "");
    return digits.length() >= MIN_DIGITS && digits.length() <= MAX_DIGITS
        ? Optional.of(plus + digits)
        : Optional.empty();
  }

  private static String region(@Nullable String country) {
    if (country == null || country.isBlank()) {
      return DEFAULT_REGION;
    }
    String code = country.strip().toUpperCase(Locale.ROOT);
    if (REGIONS.contains(code)) {
      return code;
    }
    for (String candidate : Locale.getISOCountries()) {
      Locale locale = new Locale("", candidate);
      boolean isIt =
          locale.getISO3Country().equals(code)
              || locale.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(country.strip());
      if (isIt && REGIONS.contains(candidate)) {
        return candidate;
      }
    }
    return DEFAULT_REGION;
  }
}
