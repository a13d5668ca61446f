package org.ascertain.persons;

import java.io.Serializable;
import java.util.Comparator;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;

/**
 * A reason to take two identifiers for one person's.
 *
 * @param left one, as a key
 * @param right the other, or a shared identifier together with a name
 * @param leftName the name of the left; null when unknown
 * @param rightName the name of the right; null when unknown
 * @param rule the rule
 * @param score certainty, 0 to 1
 * @param agreement which fields agree; null for a deterministic key
 * @param support how many records show it
 * @param itemId the smallest id of an item that shows it
 */
public record Link(
    @Doc("One, as a key.") String left,
    @Doc("The other, or a shared identifier together with a name.") String right,
    @Doc("The name of the left; null when unknown.") @Nullable String leftName,
    @Doc("The name of the right; null when unknown.") @Nullable String rightName,
    @Doc("The rule.") LinkRule rule,
    @Doc("Certainty, 0 to 1.") double score,
    @Doc("Which fields agree; null for a deterministic key.") @Nullable String agreement,
    @Doc("How many records show it.") long support,
    @Doc("The smallest id of an item that shows it.") String itemId)
    implements Serializable {
  /** The strongest first; the same order for the same links. */
  static final Comparator<Link> STRONGEST_FIRST =
      Comparator.comparing(Link::rule)
          .thenComparing(Comparator.comparingDouble(Link::score).reversed())
          .thenComparing(Comparator.comparingLong(Link::support).reversed())
          .thenComparing(Link::left)
          .thenComparing(Link::right);

  /** A link by a deterministic key. */
  static Link certain(Side left, Side right, LinkRule rule, String itemId) {
    return new Link(left.key(), right.key(), left.name(), right.name(), rule, 1.0, null, 1, itemId);
  }

  /**
   * An end of a link.
   *
   * @param key its key
   * @param name its folded name; null when unknown
   */
  record Side(String key, @Nullable String name) {}
}
