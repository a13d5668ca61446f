package org.ascertain.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ascertain.model.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Values of a part of the matter file whose keys are the user's: Long, BigDecimal (never a binary
 * fraction: these are sums of money), Boolean, LocalDate, String, List, Map in the order of the
 * file.
 */
final class YamlValues {
  private YamlValues() {}

  static Map<String, Object> map(MappingNode mapping) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        values.put(key.getValue(), of(entry.getValueNode()));
      }
    }
    return values;
  }

  private static @Nullable Object of(Node node) {
    if (node instanceof MappingNode mapping) {
      return map(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<Object> values = new ArrayList<>();
      sequence.getValue().forEach(element -> values.add(of(element)));
      return values;
    }
    return scalar((ScalarNode) node);
  }

  private static @Nullable Object scalar(ScalarNode node) {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return isTrue(text);
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(text);
    }
    return tag.equals(Tag.TIMESTAMP) ? date(text) : text;
  }

  static boolean isTrue(String text) {
    return List.of("true", "yes", "on").contains(text.toLowerCase(Locale.ROOT));
  }

  private static Object number(String text) {
    String digits = text.replace("_", "");
    try {
      return digits.matches("[+-]?\\d+") ? (Object) Long.valueOf(digits) : new BigDecimal(digits);
    } catch (NumberFormatException e) {
      return text; // .inf, .nan, octal and sexagesimal spellings: whoever uses it says what is
      // wrong
    }
  }

  private static Object date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
