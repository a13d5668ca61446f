package org.ascertain.contacts;

import java.util.Locale;
import java.util.regex.Pattern;

/** Takes off the front of a local part what belongs to the text around it. */
final class LocalPart {
  /** Local parts in which an equals sign has a meaning: return paths. */
  private static final Pattern RETURN_PATH =
      Pattern.compile("(?i)(?:srs[01][=+-]|prvs=|btv1=|.*(?:bounces?|return)[+-]).*");

  private static final String HEX = "0123456789abcdefABCDEF";

  private LocalPart() {}

  /** The start of the local part within {@code [start, at)}; {@code at} when nothing is left. */
  static int start(String text, int start, int at) {
    int first = afterEscape(text, start, at);
    first = afterAssignment(text, first, at);
    while (first < at && isPunctuation(text.charAt(first))) {
      first++;
    }
    return first;
  }

  /** Cuts {@code %3C} and {@code \\u003c}, whose last characters pass for letters. */
  private static int afterEscape(String text, int start, int at) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    if (before == '%' && at - start > 2 && isHex(text, start, 2)) {
      return start + 2;
    }
    boolean isUnicodeEscape =
        before == '\\' && at - start > 5 && text.charAt(start) == 'u' && isHex(text, start + 1, 4);
    return isUnicodeEscape ? start + 5 : start;
  }

  /** Cuts {@code email=} and {@code &to=}, but not the inside of a return path. */
  private static int afterAssignment(String text, int start, int at) {
    String local = text.substring(start, at);
    int mark = start + Math.max(local.lastIndexOf('='), local.lastIndexOf('&'));
    if (mark < start || RETURN_PATH.matcher(text.substring(start, at)).matches()) {
      return start;
    }
    String before = text.substring(start, mark).toLowerCase(Locale.ROOT);
    return before.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-.[]&=$#".indexOf(c) >= 0)
        ? mark + 1
        : start;
  }

  private static boolean isHex(String text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (HEX.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPunctuation(char c) {
    return !Character.isLetterOrDigit(c) && c != '_';
  }
}
