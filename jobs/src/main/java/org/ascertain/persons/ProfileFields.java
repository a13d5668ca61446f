package org.ascertain.persons;

import java.util.ArrayList;
import java.util.List;
import org.ascertain.model.EmailAddress;
import org.ascertain.statistics.LinkageModel;

/** What is compared between two profiles, and what it is taken to be worth before any is seen. */
final class ProfileFields {
  private static final int NAME = 0;
  private static final int LAST_DIGITS = 7;
  private static final double ALIKE = 0.93;

  /** Matches among pairs in blocks, before any is seen. */
  private static final double SHARE = 0.2;

  private static final double[][] MATCHES = {
    {0.02, 0.08, 0.15, 0.10, 0.20, 0.45},
    {0.60, 0.10, 0.30},
    {0.40, 0.60},
    {0.50, 0.15, 0.35},
    {0.30, 0.20, 0.50}
  };
  private static final double[][] OTHERS = {
    {0.35, 0.10, 0.10, 0.25, 0.12, 0.08},
    {0.970, 0.025, 0.005},
    {0.80, 0.20},
    {0.985, 0.010, 0.005},
    {0.95, 0.04, 0.01}
  };

  private ProfileFields() {}

  /** The fields, the name first. */
  static PairComparison<Profile> comparison() {
    return new PairComparison<>(
        List.of(
            new NameComparison(),
            new ValueComparison<>(
                "mailbox", 3, ProfileFields::tellingAddresses, LocalParts::agreement),
            new ValueComparison<>("employer", 2, Profile::employers, Agreements.exact()),
            new ValueComparison<>("phone", 3, Profile::phones, ProfileFields::phones),
            new ValueComparison<>("postal", 3, Profile::postals, Agreements.text(ALIKE, 1))));
  }

  /** What the fields are worth before any pair is seen. */
  static LinkageModel start() {
    return new LinkageModel(SHARE, MATCHES, OTHERS);
  }

  /**
   * Whether a pair may be linked at all: two names that can be one person's, and agreement in one
   * more field, or in two where the names agree only by initials. A name alone never links, nor do
   * fields without a name.
   */
  static boolean mayLink(List<Integer> levels) {
    long agreeing = levels.stream().skip(1).filter(level -> level > 0).count();
    return canBeOne(levels) && agreeing >= (levels.get(NAME) == NameComparison.INITIALS ? 2 : 1);
  }

  /** Whether the names can be one person's. */
  static boolean canBeOne(List<Integer> levels) {
    return levels.get(NAME) > 0;
  }

  /** The fields that agree, in words. */
  static String agreement(List<Integer> levels) {
    PairComparison<Profile> comparison = comparison();
    List<String> words = new ArrayList<>();
    for (int field = 0; field < levels.size(); field++) {
      if (levels.get(field) >= 0) {
        FieldComparison<Profile> compared = comparison.fields().get(field);
        words.add(compared.name() + " " + levels.get(field) + "/" + (compared.levelCount() - 1));
      }
    }
    return String.join(", ", words);
  }

  /** Addresses whose local part holds more than the name. */
  static List<String> tellingAddresses(Profile profile) {
    return profile.emails().stream()
        .filter(
            email ->
                EmailAddress.parse(email)
                    .filter(one -> LocalParts.isTelling(one.localPart(), profile.names()))
                    .isPresent())
        .toList();
  }

  /** The last digits of a number: what stays when the prefix is written in another way. */
  static String lastDigits(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    return digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
  }

  private static int phones(String left, String right) {
    String one = lastDigits(left);
    String other = lastDigits(right);
    boolean isWhole = one.length() == LAST_DIGITS && other.length() == LAST_DIGITS;
    return isWhole ? Agreements.code().applyAsInt(one, other) : 0;
  }
}
