package org.ascertain.flows.identifiers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The normal forms that vendors give a telephone number before they hash it: with and without plus
 * sign, with the international prefix, and national with and without trunk zero.
 */
final class PhoneForms {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneForms() {}

  /** Form name to text; a number that is not in international form has only its digits. */
  static Map<String, String> of(String number) {
    Map<String, String> forms = new LinkedHashMap<>();
    String digits = digits(number);
    if (digits.isEmpty()) {
      return forms;
    }
    if (!number.strip().startsWith("+")) {
      forms.put("digits", digits);
      return forms;
    }
    forms.put("e164_digits", digits);
    forms.put("e164_plus", "+" + digits);
    forms.put("zero_prefixed", "00" + digits);
    addNational(forms, "+" + digits);
    return forms;
  }

  /** The digits of a text. */
  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }

  private static void addNational(Map<String, String> forms, String e164) {
    try {
      PhoneNumber parsed = NUMBERS.parse(e164, null);
      String national = NUMBERS.getNationalSignificantNumber(parsed);
      forms.put("national", national);
      String dialled = digits(NUMBERS.format(parsed, PhoneNumberUtil.PhoneNumberFormat.NATIONAL));
      if (!dialled.equals(national)) {
        forms.put("national_trunk", dialled);
      }
    } catch (NumberParseException notPlaced) {
      forms.put("plus_unplaced", e164);
    }
  }
}
