package org.ascertain.persons;

import java.util.HashMap;
import java.util.Map;

/** Connected components of identifiers, each named after its smallest. */
final class Clusters {
  private final Map<Identifier, Identifier> parents = new HashMap<>();

  /** Joins two identifiers; false when they were together already. */
  boolean join(Identifier left, Identifier right) {
    Identifier leftRoot = root(left);
    Identifier rightRoot = root(right);
    int order = leftRoot.compareTo(rightRoot);
    if (order < 0) {
      parents.put(rightRoot, leftRoot);
    } else if (order > 0) {
      parents.put(leftRoot, rightRoot);
    }
    return order != 0;
  }

  /** The smallest identifier of the component. */
  Identifier root(Identifier identifier) {
    Identifier root = identifier;
    while (parents.containsKey(root)) {
      root = parents.get(root);
    }
    Identifier step = identifier;
    while (!step.equals(root)) {
      step = parents.put(step, root);
    }
    return root;
  }
}
