package org.ascertain.formats.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encodings and checksums against values computed by other programs. */
class PrimitivesTest {
  @ParameterizedTest
  @CsvSource({"NONE, 48656C6C6F, 0", "PERMUTE, 07EAFDFD86, 0", "CYCLIC, FBEADC706B, 305419896"})
  void decoding(Cipher cipher, String stored, long blockId) {
    byte[] data = HexFormat.of().parseHex(stored);
    cipher.decode(data, blockId);

    assertThat(new String(data, StandardCharsets.US_ASCII)).isEqualTo("Hello");
  }

  @Test
  void checksum() {
    byte[] digits = "xx123456789".getBytes(StandardCharsets.US_ASCII);

    assertThat(new Checksums().crc(digits, 2, 9)).isEqualTo(0x2DFD2D88);
  }

  @ParameterizedTest
  @CsvSource({"18432, 4, 18436", "0, 0, 0", "65536, 0, 1"})
  void signature(long offset, long id, int expected) {
    assertThat(Checksums.signature(offset, id)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, ",
    "116444736000000000, 1970-01-01T00:00:00Z",
    "131112000000000001, 2016-06-24T00:00:00.000000100Z"
  })
  void times(long ticks, String expected) {
    assertThat(Times.ofFileTime(ticks))
        .isEqualTo(expected == null ? null : Instant.parse(expected));
  }

  @ParameterizedTest
  @CsvSource({"1252, windows-1252", "932, windows-31j", "65001, UTF-8", "28605, ISO-8859-15"})
  void codePages(int page, String charset) {
    assertThat(CodePages.of(page).name()).isEqualToIgnoringCase(charset);
  }

  @ParameterizedTest
  @CsvSource({"0", "1200", "99999"})
  void noCodePages(int page) {
    assertThat(CodePages.of(page)).isNull();
  }
}
