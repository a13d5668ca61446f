package org.ascertain.matter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.ascertain.errors.NearestName;
import org.ascertain.model.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A part of the matter file with known keys. Whatever is asked for becomes known; {@link #finish}
 * reports the keys that nobody asked for. A value that cannot be read is noted as a mistake and
 * read as absent, so that reading goes on to the next mistake.
 */
final class Section {
  private final String name;
  private final Node node;
  private final Mistakes mistakes;
  private final Map<String, NodeTuple> entries = new TreeMap<>();
  private final TreeSet<String> known = new TreeSet<>();

  /** The part at a node; empty, and a mistake, when the node is no mapping. */
  Section(String name, Node node, Mistakes mistakes) {
    this.name = name;
    this.node = node;
    this.mistakes = mistakes;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::enter);
    } else {
      mistakes.add(node, name + " must be a mapping of keys to values, not " + kindOf(node));
    }
  }

  Mistakes mistakes() {
    return mistakes;
  }

  /** Notes a mistake at a key's value, or at the section when the key is absent. */
  void mistake(String key, String what) {
    NodeTuple entry = entries.get(key);
    mistakes.add(entry == null ? node : entry.getValueNode(), what);
  }

  /** The node of a key that is given. */
  Node valueNode(String key) {
    return entries.get(key).getValueNode();
  }

  /** Whether the key is given, be it readable or not. */
  boolean has(String key) {
    known.add(key);
    return entries.containsKey(key) && !isNull(entries.get(key).getValueNode());
  }

  /** Reports keys that nobody asked for. */
  void finish() {
    for (NodeTuple entry : entries.values()) {
      String key = ((ScalarNode) entry.getKeyNode()).getValue();
      if (!known.contains(key)) {
        mistakes.add(
            entry.getKeyNode(),
            "unknown key '" + key + "' in " + name + NearestName.remedy(key, known));
      }
    }
  }

  /** Notes a mistake when the key is absent. */
  void require(String key, String example) {
    if (!has(key)) {
      mistakes.add(node, name + " lacks '" + key + "'; write for example " + key + ": " + example);
    }
  }

  Optional<String> text(String key) {
    return value(key).flatMap(value -> text(value, key));
  }

  String text(String key, String fallback) {
    return text(key).orElse(fallback);
  }

  Optional<Integer> integer(String key, int least) {
    return text(key).flatMap(text -> integer(key, text, least));
  }

  boolean flag(String key, boolean fallback) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      return fallback;
    }
    if (value.get() instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
      return YamlValues.isTrue(scalar.getValue());
    }
    mistakes.add(value.get(), "'" + key + "' must be true or false");
    return fallback;
  }

  Optional<LocalDate> date(String key) {
    return text(key).flatMap(text -> date(key, text));
  }

  <T> Optional<T> choice(String key, List<T> choices, Function<T, String> spelling) {
    return value(key).flatMap(value -> choice(value, key, choices, spelling));
  }

  <T> List<T> choices(String key, List<T> choices, Function<T, String> spelling) {
    List<T> chosen = new ArrayList<>();
    elements(key).forEach(e -> choice(e, key, choices, spelling).ifPresent(chosen::add));
    return chosen;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    elements(key).forEach(element -> text(element, key).ifPresent(texts::add));
    return texts;
  }

  /** The elements of a list; empty when the key is absent or, with a mistake, no list. */
  List<Node> elements(String key) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    mistakes.add(
        value.get(), "'" + key + "' must be a list, not " + kindOf(value.get()) + "; write [...]");
    return List.of();
  }

  Optional<Section> section(String key) {
    return value(key).map(value -> new Section("'" + key + "'", value, mistakes));
  }

  Optional<MappingNode> mapping(String key) {
    return value(key)
        .filter(
            value -> {
              if (!(value instanceof MappingNode)) {
                mistakes.add(value, "'" + key + "' must be a mapping of keys to values");
              }
              return value instanceof MappingNode;
            })
        .map(MappingNode.class::cast);
  }

  private void enter(NodeTuple entry) {
    if (entry.getKeyNode() instanceof ScalarNode key) {
      entries.put(key.getValue(), entry);
    }
  }

  private Optional<Node> value(String key) {
    return has(key) ? Optional.of(entries.get(key).getValueNode()) : Optional.empty();
  }

  private Optional<String> text(Node value, String key) {
    if (value instanceof ScalarNode scalar && !isNull(scalar)) {
      return Optional.of(scalar.getValue());
    }
    mistakes.add(value, "'" + key + "' must be a single value, not " + kindOf(value));
    return Optional.empty();
  }

  private Optional<Integer> integer(String key, String text, int least) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // Told below, like a number that is too small.
    }
    mistake(key, "'" + key + "' is '" + text + "'; write a whole number of at least " + least);
    return Optional.empty();
  }

  private Optional<LocalDate> date(String key, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      mistake(key, "'" + key + "' is '" + text + "', which is no date; write YYYY-MM-DD");
      return Optional.empty();
    }
  }

  private <T> Optional<T> choice(
      Node value, String key, List<T> choices, Function<T, String> spelling) {
    Optional<String> text = text(value, key);
    Optional<T> chosen = text.flatMap(word -> find(word, choices, spelling));
    if (text.isPresent() && chosen.isEmpty()) {
      List<String> spellings = choices.stream().map(spelling).toList();
      mistakes.add(
          value,
          "unknown value '"
              + text.get()
              + "' of '"
              + key
              + "'"
              + NearestName.remedy(text.get(), spellings));
    }
    return chosen;
  }

  private static <T> Optional<T> find(String word, List<T> choices, Function<T, String> spelling) {
    return choices.stream()
        .filter(choice -> canonical(spelling.apply(choice)).equals(canonical(word)))
        .findFirst();
  }

  private static String canonical(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  static String kindOf(@Nullable Node node) {
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return node instanceof ScalarNode scalar && !isNull(scalar) ? "a single value" : "nothing";
  }
}
