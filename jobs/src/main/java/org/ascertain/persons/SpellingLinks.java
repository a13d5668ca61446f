package org.ascertain.persons;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.ascertain.model.Nullable;

/** Links each spelling of a mailbox with its first; holds two rows at a time. */
final class SpellingLinks implements Iterator<Link> {
  private final Iterator<Spelling> spellings;
  private Spelling first;
  private Link next;

  /** Links of spellings that come ordered by identity and key. */
  SpellingLinks(Iterator<Spelling> spellings) {
    this.spellings = spellings;
    this.next = advanced();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Link next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Link link = next;
    next = advanced();
    return link;
  }

  private @Nullable Link advanced() {
    while (spellings.hasNext()) {
      Spelling one = spellings.next();
      if (first != null && first.identity().equals(one.identity())) {
        return Link.certain(side(first), side(one), LinkRule.SAME_MAILBOX, one.itemId());
      }
      first = one;
    }
    return null;
  }

  private static Link.Side side(Spelling spelling) {
    return new Link.Side(spelling.key(), spelling.name());
  }
}
