package org.ascertain.synth.writers.pst;

import static org.assertj.core.api.Assertions.assertThat;

import com.pff.LZFu;
import com.pff.PSTException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PstPrimitivesTest {
  private static final byte[] HELLO = "Hello".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({"NONE, 48656c6c6f", "PERMUTE, 07eafdfd86", "CYCLIC, fbeadc706b"})
  void encodingsGiveTheKnownBytes(PstEncoding encoding, String expected) {
    byte[] bytes = HELLO.clone();
    encoding.encode(bytes, bytes.length, 0x12345678);

    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(expected);
  }

  @Test
  void crcStartsFromZero() {
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);

    assertThat(Checks.crc(digits, 0, digits.length)).isEqualTo(0x2DFD2D88);
    assertThat(Checks.signature(0x4800, 4)).isEqualTo(0x4804);
  }

  @Test
  void valuesAreLittleEndian() {
    UUID id = UUID.fromString("00062002-0000-0000-c000-000000000046");

    assertThat(HexFormat.of().formatHex(ValueBytes.guid(id)))
        .isEqualTo("0220060000000000c000000000000046");
    assertThat(ValueBytes.ticks(Instant.EPOCH)).isEqualTo(116_444_736_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 17, 200, 5000, 20_000})
  void richTextComesBack(int characters) throws PSTException, IOException {
    String text = "{\\rtf1\\ansi " + Prose.text(Dice.of(1, "rtf"), characters) + "}";
    byte[] packed = CompressedRtf.of(text.getBytes(StandardCharsets.US_ASCII));

    assertThat(LZFu.decode(packed)).isEqualTo(text);
  }

  @Test
  void streamedTextIsEncodedLikeAWholeOne() throws IOException {
    String text = "a\uD83D\uDE00b".repeat(9000);

    try (EncodedText stream = new EncodedText(new StringReader(text), StandardCharsets.UTF_16LE)) {
      assertThat(stream.readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_16LE));
    }
  }
}
