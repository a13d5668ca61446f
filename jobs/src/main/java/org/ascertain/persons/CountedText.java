package org.ascertain.persons;

import java.io.Serializable;
import java.util.Comparator;
import org.ascertain.model.Doc;

/**
 * Words and how often they were seen.
 *
 * @param kind what they are
 * @param text the words
 * @param count how often
 */
public record CountedText(
    @Doc("What they are.") TextKind kind,
    @Doc("The words.") String text,
    @Doc("How often.") long count)
    implements Serializable, Comparable<CountedText> {
  private static final Comparator<CountedText> COMMONEST_FIRST =
      Comparator.comparing(CountedText::kind)
          .thenComparing(Comparator.comparingLong(CountedText::count).reversed())
          .thenComparing(CountedText::text);

  /** By kind, the commonest first. */
  @Override
  public int compareTo(CountedText other) {
    return COMMONEST_FIRST.compare(this, other);
  }
}
