package org.ascertain.persons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Connected components of a few links, in memory. */
final class LinkGroups {
  private final Map<String, String> parents = new HashMap<>();

  private LinkGroups() {}

  /** The links, each with the smallest end of its component. */
  static Iterator<LinkInComponent> of(Iterator<Link> links) {
    LinkGroups groups = new LinkGroups();
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

  private void join(String left, String right) {
    String leftRoot = root(left);
    String rightRoot = root(right);
    int order = leftRoot.compareTo(rightRoot);
    if (order < 0) {
      parents.put(rightRoot, leftRoot);
    } else if (order > 0) {
      parents.put(leftRoot, rightRoot);
    }
  }

  private String root(String end) {
    String root = end;
    while (parents.containsKey(root)) {
      root = parents.get(root);
    }
    String step = end;
    while (!step.equals(root)) {
      step = parents.put(step, root);
    }
    return root;
  }
}
