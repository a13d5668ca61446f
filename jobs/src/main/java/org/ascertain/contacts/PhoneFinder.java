package org.ascertain.contacts;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ascertain.model.IdentifierKind;

/**
 * Finds phone numbers where the context makes one plausible: after a label, with a country code, or
 * grouped as the region groups its numbers. A bare run of digits is never taken for one: amounts,
 * ids and tickets are far more frequent. Runs of digits and marks are found in one pass; only those
 * of a fitting length are looked at closely.
 */
final class PhoneFinder implements IdentifierFinder {
  private static final int MIN_DIGITS = 7;
  private static final int MAX_DIGITS = 17;
  private static final int MAX_CHARS = 28;

  /** Between the digits of a number. */
  private static final AsciiSet MARKS = AsciiSet.of(" \t().-/");

  private static final String WIDE_MARKS = "\u00A0\u2010\u2011\u2012\u2013\u2014\u2015";
  private static final int MAX_MARKS = 4;

  /** Before a number these show that it belongs to something else. */
  private static final String LEADS = "@%=/#&_$€£.,+-";

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
    int length = text.length();
    int at = 0;
    while (at < length) {
      if (AsciiSet.isDigit(text.charAt(at))) {
        at = run(text, at, hits);
      } else {
        at++;
      }
    }
  }

  /** Looks at the run of digits and marks that starts here; the position after its last digit. */
  private int run(String text, int first, Consumer<Hit> hits) {
    int length = text.length();
    int digits = 1;
    int end = first + 1;
    for (int at = end; at < length; at++) {
      char c = text.charAt(at);
      if (AsciiSet.isDigit(c)) {
        digits++;
        end = at + 1;
      } else if (!isMark(c) || at - end >= MAX_MARKS) {
        break;
      }
    }
    if (digits >= MIN_DIGITS && digits <= MAX_DIGITS) {
      hit(text, start(text, first), end).ifPresent(hits);
    }
    return end;
  }

  private static boolean isMark(char c) {
    return MARKS.has(c) || c > '~' && WIDE_MARKS.indexOf(c) >= 0;
  }

  /** Takes in the plus and the bracket before the first digit. */
  private static int start(String text, int digit) {
    int start = digit;
    if (start > 0 && text.charAt(start - 1) == '+') {
      start--;
    }
    return start > 0 && text.charAt(start - 1) == '(' ? start - 1 : start;
  }

  private Optional<Hit> hit(String text, int start, int end) {
    if (end - start > MAX_CHARS || !isFree(text, start, end)) {
      return Optional.empty();
    }
    String raw = text.substring(start, end);
    if (DATE.matcher(raw).matches()) {
      return Optional.empty();
    }
    return value(text, start, end, raw)
        .map(e164 -> new Hit(IdentifierKind.PHONE, start, end, raw, e164, null));
  }

  /**
   * A country code needs a possible length, a label a valid number, words that announce a number
   * need its groups, a trunk prefix an area code and groups, and anything else needs the grouping
   * of its region.
   */
  private Optional<String> value(String text, int start, int end, String raw) {
    Optional<String> value = Optional.empty();
    if (raw.startsWith("+") || raw.startsWith("(+")) {
      value = numbers.e164(raw);
    } else {
      value = PhoneContext.isLabelled(text, start) ? numbers.valid(raw) : numbers.grouped(raw);
    }
    if (value.isEmpty() && PhoneContext.isAnnounced(text, start, end)) {
      value = numbers.announced(raw);
    }
    return value.isEmpty() ? numbers.trunk(raw) : value;
  }

  /** Whether nothing around the run shows that it is part of something else. */
  private static boolean isFree(String text, int start, int end) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    char next = end + 1 >= text.length() ? ' ' : text.charAt(end + 1);
    boolean isSeparated = before == ',' && (start < 2 || !AsciiSet.isDigit(text.charAt(start - 2)));
    boolean isLed =
        Character.isLetter(before)
            || AsciiSet.isDigit(before)
            || LEADS.indexOf(before) >= 0 && !isSeparated;
    boolean isContinued =
        "@%_=".indexOf(after) >= 0
            || Character.isLetter(after) && !PhoneContext.isExtension(text, end);
    return !isLed && !isContinued && !("-.,/:".indexOf(after) >= 0 && AsciiSet.isDigit(next));
  }
}
