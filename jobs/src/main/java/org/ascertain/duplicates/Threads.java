package org.ascertain.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.model.Hashes;
import org.ascertain.statistics.UnionFind;
import org.ascertain.tables.ThreadMember;

/**
 * Threads by references: messages are one thread when one names the id of the other, or both name
 * an id that a third, perhaps missing, message has. Subjects never join: unlike conversations share
 * them.
 */
public final class Threads {
  /** The scope of threads. */
  public static final String SCOPE = "MATTER";

  /** First by date, those without one last, then by id. */
  private static final Comparator<ThreadFacts> ORDER =
      Comparator.comparing(
              ThreadFacts::sentAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(ThreadFacts::itemId);

  private Threads() {}

  /** The thread of every message, ordered by thread and date. */
  public static List<ThreadMember> of(Collection<ThreadFacts> messages) {
    UnionFind threads = new UnionFind();
    for (ThreadFacts message : messages) {
      String node = node(message);
      message.references().forEach(reference -> threads.join(node, reference));
    }
    Map<String, List<ThreadFacts>> members = new TreeMap<>();
    for (ThreadFacts message : messages) {
      members.computeIfAbsent(threads.root(node(message)), id -> new ArrayList<>()).add(message);
    }
    List<ThreadMember> rows = new ArrayList<>();
    members.forEach((id, thread) -> add(rows, id, thread));
    return rows;
  }

  @SuppressWarnings("ReferenceEquality") // the first of the list, not one like it
  private static void add(List<ThreadMember> rows, String id, List<ThreadFacts> thread) {
    thread.sort(ORDER);
    String group = Hashes.id("thread", id);
    for (int i = 0; i < thread.size(); i++) {
      ThreadFacts message = thread.get(i);
      rows.add(new ThreadMember(message.itemId(), group, SCOPE, i == 0, rule(message, thread)));
    }
  }

  private static String rule(ThreadFacts message, List<ThreadFacts> thread) {
    if (thread.size() == 1) {
      return "single";
    }
    return message.references().isEmpty() ? "message-id" : "references";
  }

  /** A message without an id is a node of its own, which no id can equal: ids hold no blank. */
  private static String node(ThreadFacts message) {
    return message.messageId() == null ? " " + message.itemId() : message.messageId();
  }
}
