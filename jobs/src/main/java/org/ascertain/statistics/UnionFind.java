package org.ascertain.statistics;

import java.util.HashMap;
import java.util.Map;

/** Connected components of words, each named after its smallest word. */
public final class UnionFind {
  private final Map<String, String> parents = new HashMap<>();

  /** Joins two words. */
  public void join(String left, String right) {
    String leftRoot = root(left);
    String rightRoot = root(right);
    int order = leftRoot.compareTo(rightRoot);
    if (order < 0) {
      parents.put(rightRoot, leftRoot);
    } else if (order > 0) {
      parents.put(leftRoot, rightRoot);
    }
  }

  /** The smallest word of the component. */
  public String root(String word) {
    String root = word;
    String parent = parents.get(root);
    while (parent != null && !parent.equals(root)) {
      root = parent;
      parent = parents.get(root);
    }
    String step = word;
    while (!step.equals(root)) {
      String next = parents.put(step, root);
      step = next == null ? root : next;
    }
    return root;
  }
}
