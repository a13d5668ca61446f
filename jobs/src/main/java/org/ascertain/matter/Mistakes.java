package org.ascertain.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ascertain.errors.UserException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Everything that is wrong with a matter file, so that it can be told at once. */
final class Mistakes {
  private final String file;
  private final List<Mistake> found = new ArrayList<>();

  Mistakes(String file) {
    this.file = file;
  }

  private record Mistake(int line, int column, String what) {}

  /** Notes a mistake at a node: what is wrong and what would be right. */
  void add(Node node, String what) {
    add(node.getStartMark(), what);
  }

  /** Notes a mistake at a place of the file. */
  void add(Mark mark, String what) {
    found.add(new Mistake(mark.getLine() + 1, mark.getColumn() + 1, what));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Throws one exception that tells all of them, if there are any. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new UserException(message());
    }
  }

  private String message() {
    String count = found.size() == 1 ? "1 mistake" : found.size() + " mistakes";
    String lines =
        found.stream()
            .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
            .distinct()
            .map(
                mistake ->
                    "  " + file + ":" + mistake.line + ":" + mistake.column + "  " + mistake.what)
            .collect(Collectors.joining("\n"));
    return "The matter file has " + count + ":\n" + lines;
  }
}
