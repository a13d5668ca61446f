package org.ascertain.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingBlocksTest {
  private static final String NOTICE = "This message is meant for its recipient only, please.";

  @Test
  void lastParagraphsHaveHashesShortOnesNone() {
    assertThat(EndingBlocks.hashes("Hello.\n\nBest,\n\n" + NOTICE + "\n"))
        .containsExactly(EndingBlocks.hash(NOTICE));
  }

  @Test
  void caseAndWhiteSpaceDoNotCount() {
    assertThat(EndingBlocks.hash("THIS  message is\nmeant for its recipient only, please. "))
        .isEqualTo(EndingBlocks.hash(NOTICE));
  }

  @Test
  void onlyTheEndIsLookedAt() {
    String text =
        NOTICE + "\n\n" + "A paragraph of its own, long enough to have a hash.\n\n".repeat(9);
    assertThat(EndingBlocks.hashes(text)).doesNotContain(EndingBlocks.hash(NOTICE));
  }
}
