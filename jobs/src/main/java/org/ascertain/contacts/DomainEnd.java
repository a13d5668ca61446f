package org.ascertain.contacts;

import java.util.Locale;

/** Takes off the end of a domain what belongs to the text around it. */
final class DomainEnd {
  private DomainEnd() {}

  /**
   * The end of the domain within {@code [start, end)}; {@code start} when there is none. A label
   * after a common top-level domain is the next sentence ({@code contoso.com.Please}); digits and
   * words glued to one fall off ({@code ibm.com215-674-0199}).
   */
  static int trimmed(String text, int start, int end) {
    int last = withoutMarks(text, start, end);
    int dot = text.substring(start, last).lastIndexOf('.') + start;
    if (dot <= start) {
      return start;
    }
    String label = text.substring(dot + 1, last);
    if (isTopLevel(label)) {
      return isNextSentence(text, start, dot, label) ? dot : last;
    }
    int letters = leadingLetters(label);
    if (letters > 1 && TopLevelDomains.isCommon(label.substring(0, letters))) {
      return dot + 1 + letters;
    }
    return isDomainBefore(text, start, dot) ? dot : start;
  }

  private static int withoutMarks(String text, int start, int end) {
    int last = end;
    while (last > start && (text.charAt(last - 1) == '.' || text.charAt(last - 1) == '-')) {
      last--;
    }
    int doubled = text.substring(start, last).indexOf("..");
    return doubled >= 0 ? start + doubled : last;
  }

  private static boolean isTopLevel(String label) {
    return label.length() > 1
        && (leadingLetters(label) == label.length()
            || label.toLowerCase(Locale.ROOT).startsWith("xn--"));
  }

  private static boolean isNextSentence(String text, int start, int dot, String label) {
    return !TopLevelDomains.isCommon(label) && isDomainBefore(text, start, dot);
  }

  private static boolean isDomainBefore(String text, int start, int dot) {
    int previous = text.substring(start, dot).lastIndexOf('.') + start;
    return previous > start && TopLevelDomains.isCommon(text.substring(previous + 1, dot));
  }

  private static int leadingLetters(String label) {
    int letters = 0;
    while (letters < label.length() && Character.isLetter(label.charAt(letters))) {
      letters++;
    }
    return letters;
  }
}
