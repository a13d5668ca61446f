package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void whiteSpaceFallsAwayAndPositionsStay() {
    Lines lines = new Lines("one\r\n\u00A0 two\u00A0words \n\n\t\u2003\r\nlast");
    assertThat(IntStream.range(0, lines.size()).mapToObj(lines::line))
        .containsExactly("one", "two words", "", "", "last");
    assertThat(lines.raw(1)).isEqualTo("\u00A0 two\u00A0words ");
    assertThat(lines.head(1)).isEqualTo('t');
    assertThat(lines.startsWith(1, "two")).isTrue();
    assertThat(lines.isBlank(3)).isTrue();
    assertThat(lines.head(3)).isEqualTo('\n');
    assertThat(lines.block(1, 3)).isEqualTo("\u00A0 two\u00A0words \n");
    assertThat(lines.next(0)).isEqualTo(lines.start(1));
  }

  @Test
  void manyLinesAreHeld() {
    Lines lines = new Lines("x\n".repeat(1000));
    assertThat(lines.size()).isEqualTo(1001);
    assertThat(lines.isBlank(1000)).isTrue();
  }
}
