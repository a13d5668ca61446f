package org.ascertain.formats.logs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where a scan through JSON text stands: the containers around, and under which names they hang.
 */
final class JsonPath {
  private record Container(boolean isArray, String name) {}

  private final Deque<Container> containers = new ArrayDeque<>();

  void enter(boolean isArray, String name) {
    containers.push(new Container(isArray, name));
  }

  void leave() {
    containers.poll();
  }

  void clear() {
    containers.clear();
  }

  boolean isTop() {
    return containers.isEmpty();
  }

  boolean isInArray() {
    return !containers.isEmpty() && containers.peek().isArray();
  }

  int depth() {
    return containers.size();
  }

  /** Whether it stands directly in an array that hangs under these names, arrays left out. */
  boolean isInArrayUnder(List<String> names) {
    if (!isInArray()) {
      return false;
    }
    int left = names.size();
    for (Container container : containers) {
      if (!container.name().isEmpty()) {
        left--;
        if (left < 0 || !names.get(left).equals(container.name())) {
          return false;
        }
      }
    }
    return left == 0;
  }
}
