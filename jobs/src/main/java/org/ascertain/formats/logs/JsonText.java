package org.ascertain.formats.logs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.Optional;
import org.ascertain.model.Nullable;

/**
 * Reads JSON text into trees, and values out of trees: exporters write numbers and truth values as
 * text and the other way round, so either spelling is taken.
 */
public final class JsonText {
  private static final int MAX_DEPTH = 200;
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(DelimitedReader.MAX_ROW_CHARS)
          .build();
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(BOUNDS).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  /** The tree of a text that is one JSON value; empty when it is none. */
  public static Optional<JsonNode> parse(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      return tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  /** The tree of a text that is one JSON object or array; empty for anything else. */
  public static Optional<JsonNode> parseContainer(String text) {
    String bare = text.strip();
    boolean mayBe =
        bare.startsWith("{") && bare.endsWith("}") || bare.startsWith("[") && bare.endsWith("]");
    return mayBe ? parse(bare).filter(JsonNode::isContainerNode) : Optional.empty();
  }

  /** A member as text, containers as JSON; null when absent, null or blank. */
  @Nullable
  public static String text(JsonNode object, String name) {
    String text = text(object.get(name));
    return text == null || text.isBlank() ? null : text;
  }

  /** A value as text, containers as JSON; null when absent or null. */
  @Nullable
  public static String text(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return null;
    }
    return value.isContainerNode() ? value.toString() : value.asText();
  }

  /** A member as a whole number; null when absent or no number. */
  @Nullable
  public static Integer integer(JsonNode object, String name) {
    String text = text(object, name);
    if (text == null || !text.strip().matches("-?\\d{1,9}")) {
      return null;
    }
    return Integer.valueOf(text.strip());
  }

  /** A member as true or false, however spelled; null when absent or neither. */
  @Nullable
  public static Boolean truth(JsonNode object, String name) {
    return truth(text(object, name));
  }

  /** Text as true or false, however spelled; null when neither. */
  @Nullable
  public static Boolean truth(@Nullable String text) {
    return switch (text == null ? "" : text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> Boolean.TRUE;
      case "false", "0", "no" -> Boolean.FALSE;
      default -> null;
    };
  }
}
