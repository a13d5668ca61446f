package org.ascertain.persons;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ascertain.statistics.UnionFind;

/** Connected components of a few links, in memory. */
final class LinkGroups {
  private LinkGroups() {}

  /** The links, each with the smallest end of its component. */
  static Iterator<LinkInComponent> of(Iterator<Link> links) {
    UnionFind groups = new UnionFind();
    List<Link> held = new ArrayList<>();
    links.forEachRemaining(
        link -> {
          held.add(link);
          groups.join(link.left(), link.right());
        });
    return held.stream()
        .map(link -> new LinkInComponent(groups.root(link.left()), link))
        .iterator();
  }
}
