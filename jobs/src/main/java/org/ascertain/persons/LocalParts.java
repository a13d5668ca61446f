package org.ascertain.persons;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ascertain.model.EmailAddress;
import org.ascertain.statistics.StringSimilarity;

/**
 * Local parts of addresses as evidence. One that is made of the name says nothing beside the name;
 * one that holds more (digits, a nickname of one's own) does.
 */
final class LocalParts {
  private static final Pattern DIGITS_AT_END = Pattern.compile("[0-9]+$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int LEAST_DIGITS = 2;
  private static final int LEAST_LETTERS = 3;
  private static final double CLOSE = 0.94;
  private static final double MISSPELT = 0.9;

  private LocalParts() {}

  /**
   * Whether a local part holds something beyond the names. An initial in a name stands for any word
   * that begins with it.
   */
  static boolean isTelling(String local, List<String> foldedNames) {
    long digits = local.chars().filter(c -> c >= '0' && c <= '9').count();
    List<String> words =
        foldedNames.stream().flatMap(name -> Arrays.stream(name.split(" ", -1))).toList();
    int left = 0;
    for (String letters : NO_LETTERS.split(local)) {
      String rest = letters;
      for (String word : words) {
        if (word.length() > 1) {
          rest = rest.replace(word, "");
        }
      }
      left += isOfNames(letters, rest, words) ? 0 : rest.length();
    }
    return digits >= LEAST_DIGITS || left >= LEAST_LETTERS;
  }

  /**
   * Whether a run of letters begins with an initial of the names, or is a word of them misspelt.
   */
  private static boolean isOfNames(String letters, String rest, List<String> words) {
    String initial = rest.substring(0, Math.min(1, rest.length()));
    return words.contains(initial)
        || words.stream().anyMatch(word -> StringSimilarity.jaroWinkler(word, letters) >= MISSPELT);
  }

  /** Whether a host has told two people of one name apart by a number after it. */
  static boolean areNumberedNamesakes(EmailAddress left, EmailAddress right) {
    return left.domain().equals(right.domain())
        && !left.localPart().equals(right.localPart())
        && stem(left.localPart()).equals(stem(right.localPart()));
  }

  /**
   * The agreement of two addresses: 2 for the same local part, 1 for one much like it, 0 for
   * another. Two numbers after one stem at one host are two people there.
   */
  static int agreement(String left, String right) {
    Optional<EmailAddress> one = EmailAddress.parse(left);
    Optional<EmailAddress> other = EmailAddress.parse(right);
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    String ours = one.get().localPart();
    String theirs = other.get().localPart();
    if (ours.equals(theirs)) {
      return 2;
    }
    if (areNumberedNamesakes(one.get(), other.get())) {
      return 0;
    }
    return StringSimilarity.jaroWinkler(ours, theirs) >= CLOSE ? 1 : 0;
  }

  private static String stem(String local) {
    return DIGITS_AT_END.matcher(local).replaceAll("");
  }
}
