package org.ascertain.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstCharsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          closing         | Best regards
          closing         | MfG
          closing         | veuillez agréer
          closing         | świetnie
          device          | Sent from my phone
          opening         | W dniu
          opening         | på
          forward-divider | Przekazana wiadomość
          reply-divider   | 原始邮件
          list-footer     | listinfo
          phone-tail      | Büro
          """)
  void letsThroughWhatCanMatch(String list, String text) {
    assertThat(FirstChars.of(Words.pattern(Words.any(list))).canBegin(text, 0)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"closing, xylophone", "opening, 12 o'clock", "phone-tail, zebra", "device, xx"})
  void keepsOutWhatCannot(String list, String text) {
    assertThat(FirstChars.of(Words.pattern(Words.any(list))).canBegin(text, 0)).isFalse();
  }

  @Test
  void looksAtThePlaceAskedFor() {
    FirstChars chars = FirstChars.of(Pattern.compile("(?:very )*best"));
    assertThat(chars.canBegin("all the best", 8)).isTrue();
    assertThat(chars.canBegin("all the best", 4)).isFalse();
    assertThat(chars.canBegin("all the best", 12)).isFalse();
    assertThat(chars.canBegin("b", 0)).isTrue();
  }
}
