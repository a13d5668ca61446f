package org.ascertain.contacts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/**
 * Reads contacts from JSON: any object in an array whose fields name an identifier, at any depth.
 * The keys are those of contact lists in one language or another; nested values, as Microsoft Graph
 * and Google People have them, count under the key of what holds them.
 */
final class JsonContactReader implements CardReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_.-]+");
  private static final Pattern VALUE_KEY =
      Pattern.compile("address|value|email|number|canonicalForm|url|name|displayName");
  private static final int MAX_DEPTH = 12;

  /** Whether the text has the form. */
  static boolean isIn(String text) {
    String bare = text.stripLeading();
    return bare.startsWith("{") || bare.startsWith("[");
  }

  @Override
  public List<ContactCard> read(String text, long start) {
    List<ContactCard> cards = new ArrayList<>();
    try {
      walk(JSON.readTree(text), cards, 0);
    } catch (JsonProcessingException notJson) {
      return List.of();
    }
    return cards;
  }

  private static void walk(JsonNode node, List<ContactCard> cards, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    for (JsonNode child : node) {
      if (node.isArray() && child.isObject() && add(cards, child)) {
        continue;
      }
      if (child.isContainerNode()) {
        walk(child, cards, depth + 1);
      }
    }
  }

  private static boolean add(List<ContactCard> cards, JsonNode entry) {
    ContactCardBuilder builder = new ContactCardBuilder();
    entry.properties().forEach(field -> field(builder, field));
    ContactCard card = builder.build(Segment.TABLE, null);
    boolean isContact = card.isContact() && card.fullName() != null;
    if (isContact) {
      cards.add(card);
    }
    return isContact;
  }

  private static void field(ContactCardBuilder builder, Map.Entry<String, JsonNode> field) {
    ContactColumn column = column(field.getKey());
    if (column != null) {
      values(builder, column, field.getValue());
    }
  }

  private static void values(ContactCardBuilder builder, ContactColumn column, JsonNode value) {
    if (value.isValueNode() && !value.isNull()) {
      builder.add(column, value.asText(), null);
    } else if (value.isArray()) {
      value.forEach(element -> values(builder, column, element));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(
              field -> {
                ContactColumn own = column.isName() ? column(field.getKey()) : null;
                if (own != null || VALUE_KEY.matcher(field.getKey()).matches()) {
                  valueOf(builder, own == null ? column : own, field);
                }
              });
    }
  }

  /** The name beside an address is the contact's, not another address. */
  private static void valueOf(
      ContactCardBuilder builder, ContactColumn column, Map.Entry<String, JsonNode> field) {
    boolean isNameOfOther = field.getKey().toLowerCase(Locale.ROOT).endsWith("name");
    if (!isNameOfOther || column.isName() || column == ContactColumn.ORGANIZATION) {
      values(builder, column, field.getValue());
    }
  }

  private static @Nullable ContactColumn column(String key) {
    String words = HUMP.matcher(key).replaceAll(" ");
    for (String ending : new String[] {"", "s", "es"}) {
      ContactColumn column =
          words.endsWith(ending)
              ? HeaderVocabulary.column(words.substring(0, words.length() - ending.length()))
              : null;
      if (column != null) {
        return column;
      }
    }
    return null;
  }
}
