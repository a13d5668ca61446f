package org.ascertain.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ascertain.contacts.TestItem;
import org.ascertain.tables.Item;
import org.junit.jupiter.api.Test;

class ComponentHashesTest {
  private static final Item MESSAGE = message("Budget", "Please read this.").build();

  @Test
  void spacingAndCaseOfSubjectAndBodyDoNotCount() {
    assertThat(key(message("BUDGET ", "Please  read\r\nthis").build())).isEqualTo(key(MESSAGE));
  }

  @Test
  void everyComponentCounts() {
    assertThat(key(message("Other", "Please read this.").build())).isNotEqualTo(key(MESSAGE));
    assertThat(key(message("Budget", "Please read that.").build())).isNotEqualTo(key(MESSAGE));
    assertThat(key(message("Budget", "Please read this.").to("Lee", "lee@x.example").build()))
        .isNotEqualTo(key(MESSAGE));
    assertThat(key(message("Budget", "Please read this.").sent("2019-03-05T10:00:01Z").build()))
        .isNotEqualTo(key(MESSAGE));
    assertThat(hashes(MESSAGE, List.of("aa")).key()).isNotEqualTo(key(MESSAGE));
  }

  @Test
  void theOrderOfRecipientsDoesNotCount() {
    Item one = message("a", "b").to("L", "l@x.example").to("M", "m@x.example").build();
    Item other = message("a", "b").to("M", "m@x.example").to("Lee", "L@X.example").build();
    assertThat(key(one)).isEqualTo(key(other));
  }

  @Test
  void aComponentThatCouldNotBeReadLeavesNoKey() {
    ComponentHashes unread = new ComponentHashes("a", "b", null, "d");
    assertThat(unread.key()).isNull();
  }

  private static TestItem message(String subject, String text) {
    return TestItem.message("m")
        .subject(subject)
        .text(text)
        .from("Pat", "pat@x.example")
        .to("Kim", "kim@x.example");
  }

  private static String key(Item item) {
    return hashes(item, List.of()).key();
  }

  private static ComponentHashes hashes(Item item, List<String> attachments) {
    return ComponentHashes.of(item, item.text(), attachments);
  }
}
