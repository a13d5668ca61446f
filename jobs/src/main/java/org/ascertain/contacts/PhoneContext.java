package org.ascertain.contacts;

import java.util.regex.Pattern;

/** What stands around a run of digits and says that it is a phone number. */
final class PhoneContext {
  private static final int LEAD_CHARS = 64;
  private static final int TAIL_CHARS = 24;

  /** A word or a sign for a phone, right before the number. */
  private static final Pattern LABEL =
      Words.pattern(
          ".*(?:(?<![\\p{L}\\d])"
              + Words.any("phone-label")
              + "[^\\p{L}\\d]{0,6}|[\\u260E\\u260F\\u2706]|\\uD83D[\\uDCDE\\uDCF1\\uDCF2])"
              + "\\s*(?:\\(\\p{L}{1,8}\\)\\s*)?");

  private static final Pattern LABEL_WORD = Words.pattern(Words.any("phone-label"));

  /** Words after which nothing but a phone number comes: {@code call me at}, {@code Fax:}. */
  private static final Pattern LEAD =
      Words.pattern(".*(?<![\\p{L}\\d])" + Words.any("phone-lead") + "[:.#]?\\s{0,3}");

  /** A kind of phone that ends the line: {@code 030 231 25125 office}. */
  private static final Pattern TAIL =
      Words.pattern(
          "(?:(?:x|ext\\.?) ?\\d{1,7})?[ \\t]{0,3}[(-]?[ \\t]?"
              + Words.any("phone-tail")
              + "\\)?[ \\t.,;]*(?:\\R.*)?");

  private static final FirstChars TAILS = FirstChars.of(TAIL);

  /** Between a word and its number; what else stands there shows that the word is not about it. */
  private static final AsciiSet LEAD_ENDS = AsciiSet.of(" \t\u000B\f\r\n:.#?,");

  private static final String SIGNS = "\u260E\u260F\u2706";

  private static final Pattern EXTENSION = Pattern.compile("(?:[xX]|[eE]xt\\.?)\\s?\\d{1,7}\\b");

  private PhoneContext() {}

  static boolean isLabelled(String text, int start) {
    String lead = lead(text, start);
    return canEndWithLabel(lead) && LABEL.matcher(lead).matches();
  }

  /** Whether words before or after leave no other reading, so that it need not be a valid one. */
  static boolean isAnnounced(String text, int start, int end) {
    if (TAILS.canBegin(text, end)
        && TAIL.matcher(text.substring(end, Math.min(text.length(), end + TAIL_CHARS))).matches()) {
      return true;
    }
    String lead = lead(text, start);
    return canEndWithWord(lead) && LEAD.matcher(lead).matches();
  }

  /** Labels are letters or signs: the nearest word must be one, or stand in brackets. */
  private static boolean canEndWithLabel(String lead) {
    int end = lead.length();
    while (end > 0 && !isWord(lead.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(lead.charAt(start - 1))) {
      start--;
    }
    if (start == end) {
      return end > 0 && !AsciiSet.isDigit(lead.charAt(end - 1));
    }
    boolean isBracketed = end < lead.length() && lead.charAt(end) == ')';
    return isBracketed || LABEL_WORD.matcher(lead).region(start, end).matches();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || SIGNS.indexOf(c) >= 0;
  }

  /** Words that announce a number end with a letter and at most a few marks. */
  private static boolean canEndWithWord(String lead) {
    int at = lead.length() - 1;
    while (at >= 0 && LEAD_ENDS.has(lead.charAt(at))) {
      at--;
    }
    return at >= 0 && Character.isLetter(lead.charAt(at));
  }

  /** Whether an extension starts here: {@code x5104}. */
  static boolean isExtension(String text, int start) {
    return EXTENSION.matcher(text).region(start, text.length()).lookingAt();
  }

  private static String lead(String text, int start) {
    String lead = text.substring(Math.max(0, start - LEAD_CHARS), start);
    return lead.substring(lead.lastIndexOf('\n') + 1);
  }
}
