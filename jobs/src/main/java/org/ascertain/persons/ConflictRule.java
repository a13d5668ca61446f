package org.ascertain.persons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ascertain.model.Nullable;

/**
 * Takes the links of a connected component, the strongest first, and joins what they name unless
 * that would put two names into one group that cannot be one person's, or make the group larger
 * than any person. So a chain of mistaken links, or a mailbox that several people share, does not
 * become one giant person: the weakest link of the chain is the one that is not followed.
 */
final class ConflictRule {
  /** No person has more identifiers than this, spellings of one mailbox aside. */
  static final int MAX_IDENTIFIERS = 50;

  /** A component of more links than this is no person, and holds too many to tell them apart. */
  static final int MAX_LINKS = 20_000;

  private final Map<String, Group> groups = new TreeMap<>();

  private ConflictRule() {}

  /** Ends that are together. */
  private static final class Group {
    private final TreeSet<String> keys = new TreeSet<>();
    private final TreeSet<String> names = new TreeSet<>();
    private int size;
  }

  /**
   * Places the ends of the links of one component, and says which links were followed. Of a
   * component that is too large no link is followed, and it is not held in memory.
   */
  static Iterator<Placement> place(String component, Iterator<LinkInComponent> links) {
    List<Link> held = new ArrayList<>();
    while (links.hasNext() && held.size() < MAX_LINKS) {
      held.add(links.next().link());
    }
    return links.hasNext() ? new Refused(component, held.iterator(), links) : place(held);
  }

  /** Places the ends of a few links. */
  static Iterator<Placement> place(List<Link> links) {
    ConflictRule rule = new ConflictRule();
    List<Link> ordered = new ArrayList<>(links);
    ordered.sort(Link.STRONGEST_FIRST);
    ordered.forEach(rule::enter);
    ordered.forEach(rule::follow);
    return rule.placements(ordered).iterator();
  }

  /** The links of a component that is too large, none of them followed. */
  private record Refused(String component, Iterator<Link> held, Iterator<LinkInComponent> rest)
      implements Iterator<Placement> {
    @Override
    public boolean hasNext() {
      return held.hasNext() || rest.hasNext();
    }

    @Override
    public Placement next() {
      Link link = held.hasNext() ? held.next() : rest.next().link();
      return new Placement(null, component, link, false);
    }
  }

  private void enter(Link link) {
    enter(link.left(), link.leftName());
    enter(link.right(), link.rightName());
  }

  private void enter(String key, @Nullable String name) {
    Group group = groups.computeIfAbsent(key, any -> new Group());
    if (group.keys.add(key)) {
      group.size = MeetingPoint.is(key) ? 0 : 1;
    }
    if (name != null) {
      group.names.add(name);
    }
  }

  private void follow(Link link) {
    Group left = groups.get(link.left());
    Group right = groups.get(link.right());
    if (left == right || !canBeOne(left, right)) {
      return;
    }
    if (link.rule() != LinkRule.SAME_MAILBOX && left.size + right.size > MAX_IDENTIFIERS) {
      return;
    }
    Group larger = left.keys.size() >= right.keys.size() ? left : right;
    Group smaller = larger == left ? right : left;
    larger.keys.addAll(smaller.keys);
    larger.names.addAll(smaller.names);
    larger.size =
        link.rule() == LinkRule.SAME_MAILBOX
            ? Math.max(larger.size, smaller.size)
            : larger.size + smaller.size;
    smaller.keys.forEach(key -> groups.put(key, larger));
  }

  private static boolean canBeOne(Group left, Group right) {
    return left.names.stream()
        .allMatch(
            one -> right.names.stream().allMatch(other -> NameAgreement.canBeOne(one, other)));
  }

  private List<Placement> placements(List<Link> links) {
    List<Placement> placements = new ArrayList<>();
    Map<Group, String> labels = new HashMap<>();
    groups.forEach(
        (key, group) -> {
          String label = labels.computeIfAbsent(group, ConflictRule::label);
          placements.add(new Placement(key, label, null, true));
        });
    Map<String, Integer> meetings = new HashMap<>();
    links.stream()
        .filter(this::isFollowed)
        .forEach(one -> meetings.merge(one.right(), 1, Integer::sum));
    for (Link link : links) {
      boolean isFollowed = isFollowed(link);
      boolean isLonely =
          MeetingPoint.is(link.right()) && meetings.getOrDefault(link.right(), 0) < 2;
      if (!isFollowed || !isLonely) {
        placements.add(new Placement(null, labels.get(groups.get(link.left())), link, isFollowed));
      }
    }
    return placements;
  }

  private boolean isFollowed(Link link) {
    return groups.get(link.left()) == groups.get(link.right());
  }

  /** The smallest end that is an identifier; every group has one. */
  private static String label(Group group) {
    return group.keys.stream()
        .filter(key -> !MeetingPoint.is(key))
        .min(Comparator.naturalOrder())
        .orElseGet(group.keys::first);
  }
}
