package org.ascertain.formats.pst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTextTest {
  /** The examples of MS-OXRTFCP 3. */
  @ParameterizedTest
  @CsvSource({
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d"
        + "0a800fa0, {\\rtf1\\ansi\\ansicpg1252\\pard hello world}",
    "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0, {\\rtf1 WXYZWXYZWXYZWXYZWXYZ}",
    "10000000040000004d454c41000000007b7d7b7d, {}{}"
  })
  void expanding(String compressed, String expected) throws Exception {
    byte[] bytes = HexFormat.of().parseHex(compressed);

    assertThat(new String(CompressedRtf.expand(bytes, 1000), StandardCharsets.US_ASCII).strip())
        .isEqualTo(expected);
    assertThat(CompressedRtf.expand(bytes, 3)).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void whatIsNoCompressedRtf() {
    assertThatThrownBy(() -> CompressedRtf.expand(new byte[20], 100))
        .isInstanceOf(LostException.class);
    assertThatThrownBy(() -> CompressedRtf.expand(new byte[3], 100))
        .isInstanceOf(LostException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\pard Hi\\par there}', 'Hi|there'",
    "'{\\rtf1\\ansicpg1252 caf\\''e9 \\u8364?5}', 'caf\u00E9 \u20AC5'",
    "'{\\rtf1\\ansicpg932 \\''82\\''a0}', '\u3042'",
    "'{\\rtf1 a\\tab b{\\*\\generator X;}\\line c}', 'a\tb|c'",
    "'{\\rtf1 \\{x\\} \\ldblquote q\\rdblquote}', '{x} \u201Cq\u201D'",
    "'{\\rtf1\\uc2 \\u8364ab!}', '\u20AC!'",
    "'{\\rtf1\\bin3 }}}x}', 'x'",
    "'{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}Hi {\\*\\htmltag84 <b>}\\htmlrtf {\\b "
        + "\\htmlrtf0 you\\htmlrtf }\\htmlrtf0{\\*\\htmltag92 </b>}}', 'Hi you'",
    "'{{{{\\rtf1 open', 'open'",
    "'}}}}x', 'x'"
  })
  void text(String rtf, String expected) {
    assertThat(RtfText.of(rtf.getBytes(StandardCharsets.ISO_8859_1)).strip())
        .isEqualTo(expected.replace('|', '\n'));
  }
}
