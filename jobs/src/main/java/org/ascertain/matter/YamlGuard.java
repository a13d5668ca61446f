package org.ascertain.matter;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Looks through a whole document before anything in it is used: bounds its size after aliases are
 * followed, refuses secrets, foreign tags and keys given twice.
 */
final class YamlGuard {
  private static final int MAX_NODES = 100_000;
  private static final String STANDARD_TAGS = "tag:yaml.org,2002:";
  private static final Pattern SECRET_KEY =
      Pattern.compile(
          ".*(password|passwd|passphrase|secret|credential|access_?key|api_?key|token).*");
  private static final Pattern SECRET_IN_URI =
      Pattern.compile("^[A-Za-z][\\w+.-]+://[^/@]*:[^/@]*@.*");

  private final Mistakes mistakes;
  private final IdentityHashMap<Node, Boolean> open = new IdentityHashMap<>();
  private int visitedCount;

  private YamlGuard(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Checks a document; afterwards it may be walked without bounds unless there are mistakes. */
  static void check(Node root, Mistakes mistakes) {
    new YamlGuard(mistakes).visit(root);
  }

  private void visit(Node node) {
    visitedCount++;
    if (visitedCount == MAX_NODES) {
      mistakes.add(node, "more than " + MAX_NODES + " values; write less, or without aliases");
    }
    if (visitedCount >= MAX_NODES) {
      return;
    }
    if (open.put(node, true) != null) {
      mistakes.add(node, "an alias stands inside what it names; write the values out");
      return;
    }
    checkTag(node);
    visitChildren(node);
    open.remove(node);
  }

  private void visitChildren(Node node) {
    if (node instanceof MappingNode mapping) {
      Set<String> keys = new HashSet<>();
      for (NodeTuple entry : mapping.getValue()) {
        checkKey(entry.getKeyNode());
        checkOnce(entry.getKeyNode(), keys);
        visit(entry.getValueNode());
      }
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(this::visit);
    } else if (node instanceof ScalarNode scalar) {
      checkScalar(scalar);
    }
  }

  private void checkKey(Node key) {
    if (!(key instanceof ScalarNode scalar)) {
      mistakes.add(key, "a key must be a word");
    } else if (SECRET_KEY.matcher(scalar.getValue().toLowerCase(Locale.ROOT)).matches()) {
      mistakes.add(
          key,
          "'"
              + scalar.getValue()
              + "': secrets never stand in the matter file; give them through"
              + " the environment or a file that only you can read");
    }
  }

  private void checkOnce(Node key, Set<String> keys) {
    if (key instanceof ScalarNode scalar && !keys.add(scalar.getValue())) {
      mistakes.add(key, "'" + scalar.getValue() + "' is given twice; keep one");
    }
  }

  private void checkScalar(ScalarNode scalar) {
    if (SECRET_IN_URI.matcher(scalar.getValue()).matches()) {
      mistakes.add(
          scalar,
          "an address with a user and a secret; write it without and give the secret through the"
              + " environment");
    }
  }

  private void checkTag(Node node) {
    if (!node.getTag().getValue().startsWith(STANDARD_TAGS)) {
      mistakes.add(node, "the tag " + node.getTag().getValue() + " is not allowed; leave it out");
    }
  }
}
