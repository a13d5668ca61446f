package org.ascertain.persons;

import java.util.Collection;
import java.util.TreeSet;
import org.ascertain.model.EmailAddress;

/**
 * Under which keys a profile meets others: its name; a word of its name with its employer; the last
 * seven digits of a number; a telling local part; its postal address. Two profiles that share no
 * key are never compared.
 */
final class BlockingKeys {
  private static final int SHORTEST_WORD = 3;

  private BlockingKeys() {}

  /** The keys of a profile; none without a full name, as a pair needs one to be linked. */
  static Collection<String> of(Profile profile) {
    TreeSet<String> keys = new TreeSet<>();
    if (profile.name() == null) {
      return keys;
    }
    keys.add("name|" + profile.name());
    for (String word : profile.name().split(" ", -1)) {
      if (word.length() >= SHORTEST_WORD) {
        profile.employers().forEach(one -> keys.add("word-employer|" + word + "|" + one));
      }
    }
    profile.phones().forEach(phone -> keys.add("phone|" + ProfileFields.lastDigits(phone)));
    profile.postals().forEach(postal -> keys.add("postal|" + postal));
    for (String email : ProfileFields.tellingAddresses(profile)) {
      EmailAddress.parse(email).ifPresent(one -> keys.add("local|" + one.localPart()));
    }
    return keys;
  }

  /** The kind of a key. */
  static String kind(String key) {
    return key.substring(0, key.indexOf('|'));
  }
}
