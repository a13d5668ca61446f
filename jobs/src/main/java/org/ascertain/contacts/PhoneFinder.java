package org.ascertain.contacts;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.IdentifierKind;

/**
 * Finds phone numbers where the context makes one plausible: after a label, with a country code, or
 * grouped as the region groups its numbers. A bare run of digits is never taken for one: amounts,
 * ids and tickets are far more frequent.
 */
final class PhoneFinder implements IdentifierFinder {
  private static final int LABEL_CHARS = 28;
  private static final int MIN_DIGITS = 7;
  private static final int MAX_DIGITS = 17;

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\d@%=/#&_$€£.,+-])(?:\\+|\\(\\+?)?\\d"
              + "[\\d \\t().\\-/\\u00A0\\u2010-\\u2015]{5,24}\\d"
              + "(?![\\d@%_=]|[-.,/]\\d|\\p{L})");

  private static final Pattern LABEL =
      Words.pattern(
          ".*(?:(?<![\\p{L}\\d])"
              + Words.any("phone-label")
              + "[^\\p{L}\\d]{0,6}|[\\u260E\\u260F\\u2706]|\\uD83D[\\uDCDE\\uDCF1\\uDCF2])"
              + "\\s*(?:\\(\\p{L}{1,8}\\)\\s*)?");

  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?:\\s.*)?|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}(?:\\s.*)?"
              + "|\\d{1,3}(?:\\.\\d{1,3}){3}");

  private final PhoneNumbers numbers;

  PhoneFinder(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public void find(String text, Consumer<Hit> hits) {
    Matcher matcher = CANDIDATE.matcher(text);
    while (matcher.find()) {
      hit(text, matcher.start(), matcher.end()).ifPresent(hits);
    }
  }

  private Optional<Hit> hit(String text, int start, int end) {
    String raw = text.substring(start, end);
    long digits = raw.chars().filter(Character::isDigit).count();
    if (digits < MIN_DIGITS || digits > MAX_DIGITS || DATE.matcher(raw).matches()) {
      return Optional.empty();
    }
    Optional<String> value =
        isLabelled(text, start) || isInternational(raw) ? placed(raw) : grouped(raw);
    return value.map(e164 -> new Hit(IdentifierKind.PHONE, start, end, raw, e164, null));
  }

  private static boolean isLabelled(String text, int start) {
    int from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LABEL_CHARS);
    return LABEL.matcher(text.substring(from, start)).matches();
  }

  private static boolean isInternational(String raw) {
    return raw.startsWith("+") || raw.startsWith("(+");
  }

  private Optional<String> placed(String raw) {
    return numbers.e164(raw);
  }

  /** A national number counts only in the grouping that its region uses. */
  private Optional<String> grouped(String raw) {
    if (raw.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    for (PhoneNumberMatch match :
        PhoneNumberUtil.getInstance()
            .findNumbers(raw, numbers.region(), Leniency.STRICT_GROUPING, 1)) {
      return match.start() == 0 && match.end() == raw.length()
          ? numbers.e164(raw)
          : Optional.empty();
    }
    return Optional.empty();
  }
}
