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

  /** Words after which nothing but a phone number comes: {@code call me at}, {@code Fax:}. */
  private static final Pattern LEAD =
      Words.pattern(".*(?<![\\p{L}\\d])" + Words.any("phone-lead") + "[:.#]?\\s{0,3}");

  /** A kind of phone that ends the line: {@code 030 231 25125 office}. */
  private static final Pattern TAIL =
      Words.pattern(
          "(?:(?:x|ext\\.?) ?\\d{1,7})?[ \\t]{0,3}[(-]?[ \\t]?"
              + Words.any("phone-tail")
              + "\\)?[ \\t.,;]*(?:\\R.*)?");

  private static final Pattern EXTENSION = Pattern.compile("(?:[xX]|[eE]xt\\.?)\\s?\\d{1,7}\\b");

  private PhoneContext() {}

  static boolean isLabelled(String text, int start) {
    return LABEL.matcher(lead(text, start)).matches();
  }

  /** Whether words before or after leave no other reading, so that it need not be a valid one. */
  static boolean isAnnounced(String text, int start, int end) {
    return LEAD.matcher(lead(text, start)).matches()
        || TAIL.matcher(text.substring(end, Math.min(text.length(), end + TAIL_CHARS))).matches();
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
