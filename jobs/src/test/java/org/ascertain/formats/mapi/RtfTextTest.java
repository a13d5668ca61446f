package org.ascertain.formats.mapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {\\rtf1 Plain words}                                     | Plain words
          {\\rtf1 One\\par Two\\tab three}                         | One~Two^three
          {\\rtf1\\ansicpg1252 caf\\'e9}                           | café
          {\\rtf1\\ansicpg1251 \\'ef\\'f0\\'e8}                    | при
          {\\rtf1 \\u233?t\\u233 ?}                                | été
          {\\rtf1\\uc2 \\u233??t}                                  | ét
          {\\rtf1{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}\\f1 \\'ef\\f0 a} | пa
          {\\rtf1{\\*\\generator Word}{\\info{\\author Pat}}x}     | x
          {\\rtf1{\\pict 89504e47}seen}                            | seen
          {\\rtf1\\bin3 abcx}                                      | x
          {\\rtf1 \\{braces\\} \\\\ }                              | {braces} \\
          {\\rtf1 never closed                                     | never closed
          {\\rtf1 one}} two                                        | one two
          {\\rtf1\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf \\par \\htmlrtf0 Hi{\\*\\htmltag72 </p>}} | Hi
          {\\rtf1\\fromhtml1 {\\*\\htmltag84 <a href="mailto:kim@contoso.example">}Kim{\\*\\htmltag92 </a>}{\\*\\mhtmltag84 <a>}} | Kim <kim@contoso.example>
          """)
  void words(String rtf, String expected) {
    byte[] bytes = rtf.getBytes(StandardCharsets.US_ASCII);

    String words = RtfText.of(bytes).strip();

    assertThat(words.replace('\n', '~').replace('\t', '^')).isEqualTo(expected);
  }

  @Test
  void theExampleOfTheSpecification() throws ContentException {
    // [MS-OXRTFCP] 4.1.1
    byte[] compressed =
        HexFormat.of()
            .parseHex(
                "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020"
                        .replace(" ", "")
                    + "627705b06c647d0a800fa0");

    assertThat(new String(CompressedRtf.expand(compressed), StandardCharsets.US_ASCII))
        .isEqualTo("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
  }

  @ParameterizedTest
  @CsvSource({"0,4142,TRUNCATED", "1,4142,CORRUPT", "2,4142,BOMB"})
  void whatIsNoCompressedRtf(int example, String rest, FailureCode code) {
    ByteBuffer header = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(4, example == 2 ? Integer.MAX_VALUE : 2).putInt(8, 0x12345678);
    byte[] bytes = example == 0 ? HexFormat.of().parseHex(rest) : header.array();

    assertThatThrownBy(() -> CompressedRtf.expand(bytes))
        .isInstanceOfSatisfying(
            ContentException.class, thrown -> assertThat(thrown.code()).isEqualTo(code));
  }
}
