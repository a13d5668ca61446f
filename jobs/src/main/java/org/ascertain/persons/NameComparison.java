package org.ascertain.persons;

import java.util.List;
import org.ascertain.model.EmailAddress;
import org.ascertain.statistics.ComparisonPatterns;

/**
 * Compares the commonest full names. A name that many bear says less than one that hardly anybody
 * bears, so equal names have a level for each of three frequencies, and the fit learns what each is
 * worth. Namesakes whom their host numbers are two people.
 */
final class NameComparison implements FieldComparison<Profile> {
  private static final long serialVersionUID = 1;

  /** Names that agree by initials only. */
  static final int INITIALS = 1;

  private static final int SIMILAR = 2;
  private static final int SAME_COMMON = 3;
  private static final int SAME_UNCOMMON = 4;
  private static final int SAME_RARE = 5;

  /** At most so many groups bear a rare name: two are the pair itself. */
  private static final int RARE = 3;

  private static final int UNCOMMON = 10;

  @Override
  public String name() {
    return "name";
  }

  @Override
  public int levelCount() {
    return SAME_RARE + 1;
  }

  @Override
  public int level(Profile left, Profile right) {
    if (left.name() == null || right.name() == null) {
      return ComparisonPatterns.MISSING;
    }
    if (areNumberedNamesakes(left, right)) {
      return 0;
    }
    return switch (NameAgreement.of(left.name(), right.name())) {
      case SAME -> same(Math.max(left.nameCount(), right.nameCount()));
      case SIMILAR -> SIMILAR;
      case INITIALS -> INITIALS;
      case PART, DIFFERENT -> 0;
    };
  }

  private static boolean areNumberedNamesakes(Profile left, Profile right) {
    List<EmailAddress> others = addresses(right);
    return addresses(left).stream()
        .anyMatch(
            one -> others.stream().anyMatch(other -> LocalParts.areNumberedNamesakes(one, other)));
  }

  private static List<EmailAddress> addresses(Profile profile) {
    return profile.emails().stream().flatMap(one -> EmailAddress.parse(one).stream()).toList();
  }

  private static int same(long count) {
    if (count <= RARE) {
      return SAME_RARE;
    }
    return count <= UNCOMMON ? SAME_UNCOMMON : SAME_COMMON;
  }
}
