package org.ascertain.persons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;

/**
 * The joins that need no judgement of likelihood: two spellings of one mailbox; two strong
 * identifiers in one contact record; a shared number or address under one name. A name alone joins
 * nobody, and what is suppressed joins nobody.
 */
final class DeterministicLinks {
  private DeterministicLinks() {}

  /** The joins that a contact record makes, all with its smallest own identifier. */
  static List<Link> ofRecord(List<RecordMember> members) {
    List<RecordMember> ordered =
        members.stream().sorted(Comparator.comparing(RecordMember::key)).toList();
    List<RecordMember> own =
        ordered.stream().filter(member -> member.suppression() == null).toList();
    List<Link> links = new ArrayList<>();
    if (own.isEmpty()) {
      return links;
    }
    RecordMember first = own.get(0);
    Link.Side left = side(first.key(), first.name());
    for (RecordMember member : ordered) {
      if (member.suppression() != null) {
        byName(left, member).ifPresent(links::add);
      } else if (!member.key().equals(first.key())) {
        Link.Side right = side(member.key(), member.name());
        links.add(Link.certain(left, right, LinkRule.SAME_RECORD, member.itemId()));
      }
    }
    return links;
  }

  /** A shared identifier joins those of one full name. */
  private static Optional<Link> byName(Link.Side left, RecordMember shared) {
    String name = shared.recordName();
    if (name == null || !PersonNames.isFull(name)) {
      return Optional.empty();
    }
    boolean isPhone = Identifier.ofKey(shared.key()).kind() == IdentifierKind.PHONE;
    Link.Side meeting = side(MeetingPoint.key(shared.key(), name), name);
    LinkRule rule = isPhone ? LinkRule.SAME_NUMBER_AND_NAME : LinkRule.SAME_ADDRESS_AND_NAME;
    return Optional.of(Link.certain(left, meeting, rule, shared.itemId()));
  }

  private static Link.Side side(String key, @Nullable String name) {
    return new Link.Side(key, name);
  }
}
