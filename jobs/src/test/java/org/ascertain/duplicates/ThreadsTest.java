package org.ascertain.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ascertain.contacts.TestItem;
import org.ascertain.tables.ThreadMember;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final List<ThreadFacts> MESSAGES =
      List.of(
          fact(TestItem.message("a").messageId("<1@x>").sent("2019-01-01T00:00:00Z")),
          fact(TestItem.message("b").messageId("<2@x>").replyTo("<1@x>")),
          fact(TestItem.message("c").messageId("<3@x>").replyTo("<2@x>", "<1@x>", "<2@x>")),
          fact(TestItem.message("d").messageId("<4@x>").replyTo("<missing@x>")),
          fact(TestItem.message("e").messageId("<5@x>").replyTo(null, "<missing@x>")),
          fact(TestItem.message("f").messageId("<6@x>")),
          fact(TestItem.message("g")),
          fact(TestItem.message("h")));

  @Test
  void messagesThatNameEachOtherAreOneThread() {
    List<ThreadMember> rows = Threads.of(MESSAGES);
    assertThat(items(rows, "a")).containsExactly("a", "b", "c");
    assertThat(items(rows, "d")).containsExactly("d", "e");
    assertThat(items(rows, "f")).containsExactly("f");
    assertThat(items(rows, "g")).containsExactly("g");
  }

  @Test
  void theFirstByDateStandsForTheThread() {
    assertThat(Threads.of(MESSAGES))
        .filteredOn(ThreadMember::isRepresentative)
        .extracting(ThreadMember::itemId)
        .containsExactlyInAnyOrder("a", "d", "f", "g", "h");
  }

  @Test
  void theOrderOfTheMessagesDoesNotCount() {
    List<ThreadFacts> shuffled = new ArrayList<>(MESSAGES);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(Threads.of(shuffled)).isEqualTo(Threads.of(MESSAGES));
  }

  private static ThreadFacts fact(TestItem item) {
    return ThreadFacts.of(item.build());
  }

  private static List<String> items(List<ThreadMember> rows, String member) {
    String group =
        rows.stream()
            .filter(row -> row.itemId().equals(member))
            .findFirst()
            .orElseThrow()
            .groupId();
    return rows.stream()
        .filter(row -> row.groupId().equals(group))
        .map(ThreadMember::itemId)
        .sorted()
        .toList();
  }
}
