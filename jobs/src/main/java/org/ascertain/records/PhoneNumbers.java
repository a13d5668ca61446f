package org.ascertain.records;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Phone numbers of exports. */
final class PhoneNumbers {
  private PhoneNumbers() {}

  /**
   * The number as E.164 where it says its country, else as written: which country a number without
   * one belongs to, the export does not tell.
   */
  static String placed(String text) {
    String bare = text.strip();
    String international = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
    if (!international.startsWith("+")) {
      return bare;
    }
    try {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      return numbers.format(numbers.parse(international, null), PhoneNumberFormat.E164);
    } catch (NumberParseException noNumber) {
      return bare;
    }
  }
}
