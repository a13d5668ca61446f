package org.ascertain.synth.scene;

import java.text.Normalizer;
import java.util.Locale;
import org.ascertain.model.Nullable;

/**
 * An invented person.
 *
 * @param given given name
 * @param family family name
 * @param email e-mail address, canonical
 * @param phone phone number in E.164; null when none is known
 * @param title job title
 * @param organisation employer
 */
public record Person(
    String given,
    String family,
    String email,
    @Nullable String phone,
    String title,
    String organisation) {
  /** Given name and family name. */
  public String fullName() {
    return given + " " + family;
  }

  /** The name as a directory lists it: family name first. */
  public String directoryName() {
    return family + ", " + given;
  }

  /** The part of the address before the at sign. */
  public String alias() {
    return email.substring(0, email.indexOf('@'));
  }

  /** The custodian's name in paths: family name and initial, lower case. */
  public String custodian() {
    return plain(family) + "-" + plain(given).charAt(0);
  }

  /** The text in lower case and without diacritics, as addresses and paths have it. */
  static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    return decomposed.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
  }
}
