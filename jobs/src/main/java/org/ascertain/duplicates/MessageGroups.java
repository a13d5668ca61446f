package org.ascertain.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Duplicate;

/**
 * Groups messages whose components are equal. Two that carry different Message-IDs are never one: a
 * recurring notice is sent anew each time. A message without an id joins the only id that its
 * components have, and stands with its like when they have several.
 */
public final class MessageGroups {
  /** The scope of these groups. */
  public static final String SCOPE = "MESSAGE";

  /** First by date, those without one last, then by id. */
  private static final Comparator<MessageFacts> ORDER =
      Comparator.comparing(
              MessageFacts::sentAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(MessageFacts::itemId);

  private MessageGroups() {}

  /** The rows of messages that share one key; the key may be null, and then nothing is shared. */
  public static List<Duplicate> of(List<MessageFacts> messages) {
    List<Duplicate> rows = new ArrayList<>();
    Map<String, List<MessageFacts>> byId = new TreeMap<>();
    for (MessageFacts message : messages) {
      if (message.key() == null) {
        rows.add(alone(message));
      } else {
        byId.computeIfAbsent(text(message.messageId()), id -> new ArrayList<>()).add(message);
      }
    }
    List<MessageFacts> withoutId = byId.getOrDefault("", List.of());
    if (byId.size() == 2 && !withoutId.isEmpty()) {
      byId.remove("");
      byId.values().iterator().next().addAll(withoutId);
    }
    byId.forEach((id, members) -> add(rows, id, members));
    return rows;
  }

  @SuppressWarnings("ReferenceEquality") // the first of the list, not one like it
  private static void add(List<Duplicate> rows, String id, List<MessageFacts> members) {
    members.sort(ORDER);
    String group = Hashes.id("message-group", members.get(0).key(), id);
    String rule = "components-" + ComponentHashes.VERSION;
    for (int i = 0; i < members.size(); i++) {
      MessageFacts member = members.get(i);
      String boundBy = members.size() == 1 ? "single" : bound(rule, id, member);
      rows.add(new Duplicate(member.itemId(), group, SCOPE, i == 0, boundBy));
    }
  }

  private static String bound(String rule, String id, MessageFacts member) {
    boolean isById = !id.isEmpty() && member.messageId() != null;
    return isById ? rule + "+message-id" : rule;
  }

  private static Duplicate alone(MessageFacts message) {
    String group = Hashes.id("message-group", message.itemId());
    return new Duplicate(message.itemId(), group, SCOPE, true, "component-unreadable");
  }

  private static String text(@Nullable String id) {
    return id == null ? "" : id;
  }
}
