package org.ascertain.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ascertain.tables.Duplicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageGroupsTest {
  /** Messages as item:id:seconds, {@code -} for none; groups as items, the representative first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a:1:5 b:1:3          | b,a
          a:1:- b:1:3          | b,a
          a:1:3 b:1:3          | a,b
          a:1:1 b:2:2          | a;b
          a:-:2 b:1:1          | b,a
          a:-:1 b:-:2          | a,b
          a:-:3 b:1:1 c:2:2    | a;b;c
          a:-:3 b:1:1 c:2:2 d:-:4 | a,d;b;c
          """)
  void groups(String messages, String groups) {
    List<MessageFacts> facts =
        List.of(messages.split(" ", -1)).stream().map(MessageGroupsTest::fact).toList();
    assertThat(text(MessageGroups.of(facts))).isEqualTo(groups);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,-"})
  void unreadableMessagesStandAlone(String left, String right) {
    List<MessageFacts> facts = List.of(unread("a", left), unread("b", right));
    assertThat(MessageGroups.of(facts))
        .allMatch(Duplicate::isRepresentative)
        .extracting(Duplicate::groupId)
        .doesNotHaveDuplicates();
  }

  private static MessageFacts fact(String text) {
    String[] parts = text.split(":", -1);
    Instant sent = parts[2].equals("-") ? null : Instant.ofEpochSecond(Long.parseLong(parts[2]));
    return new MessageFacts(parts[0], "key", parts[1].equals("-") ? null : parts[1], sent);
  }

  private static MessageFacts unread(String item, String id) {
    return new MessageFacts(item, null, id.equals("-") ? null : id, Instant.EPOCH);
  }

  private static String text(List<Duplicate> rows) {
    Map<String, List<Duplicate>> groups =
        rows.stream().collect(Collectors.groupingBy(Duplicate::groupId));
    Map<String, String> sorted = new TreeMap<>();
    for (List<Duplicate> members : groups.values()) {
      String text =
          members.stream()
              .sorted(
                  java.util.Comparator.comparing((Duplicate row) -> !row.isRepresentative())
                      .thenComparing(Duplicate::itemId))
              .map(Duplicate::itemId)
              .collect(Collectors.joining(","));
      sorted.put(text, text);
    }
    return String.join(";", sorted.values());
  }
}
