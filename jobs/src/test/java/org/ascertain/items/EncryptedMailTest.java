package org.ascertain.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ItemOpener;
import org.ascertain.formats.Scratch;
import org.ascertain.model.Locator;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptedMailTest {
  private static final String ARMOUR =
      "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA+\r\n-----END PGP MESSAGE-----\r\n";
  private static final String PLIST =
      "<?xml version=\"1.0\"?>\n<plist><dict><key>flags</key><integer>8590195717</integer>"
          + "<key>date-received</key><integer>1483351200</integer></dict></plist>\n";

  @ParameterizedTest
  @CsvSource({"'',1,ENCRYPTED", "'> ',1,", "x,1,"})
  void encryptedTextIsTold(String before, int items, FailureCode code) throws IOException {
    Reading reading =
        Reading.of("1.eml", "From: robin@vale.example\r\nSubject: Key\r\n\r\n" + before + ARMOUR);

    assertThat(reading.items()).hasSize(items);
    if (code == null) {
      assertThat(reading.failures()).isEmpty();
    } else {
      assertThat(reading.failures()).extracting(ItemFailure::code).containsExactly(code);
    }
  }

  @Test
  void anEncryptedAttachmentIsToldAndNotParsed() throws IOException {
    String mail =
        "From: robin@vale.example\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\";"
            + " boundary=b\r\n\r\n--b\r\nContent-Type: application/octet-stream;"
            + " name=encrypted.asc\r\n\r\n"
            + ARMOUR
            + "--b--\r\n";
    Reading reading = Reading.of("1.eml", mail);

    assertThat(reading.failures())
        .extracting(ItemFailure::code)
        .containsExactly(FailureCode.ENCRYPTED);
    assertThat(reading.item("mime:1").mediaType()).isEqualTo("application/pgp-encrypted");
  }

  @Test
  void aMessageOfAppleMail() throws IOException {
    String content =
        "From: robin@vale.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n"
            + "--b\nContent-Type: text/plain; name=a.txt\n\nwords\n--b--\n";
    String file = content.length() + "      \n" + content + PLIST;
    Reading reading = Reading.of("1.emlx", file);
    Item message = reading.item("");
    ByteSource part =
        new ItemOpener(Scratch.ofSystem()).open(reading.bytes, Locator.parse("mime:2"));

    assertThat(message.text()).isEqualTo("Hello");
    assertThat(message.sizeBytes()).isEqualTo(file.length());
    assertThat(message.metadata())
        .containsAllEntriesOf(
            Map.of("emlx_flags", "8590195717", "emlx_date-received", "1483351200"));
    assertThat(new String(part.bytes(), StandardCharsets.UTF_8)).isEqualTo("words");
    assertThat(reading.failures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"999999,HEADERLESS", "3,BROKEN"})
  void aLengthThatIsNotRightMakesNoFrame(String length, String kind) throws IOException {
    Reading reading = Reading.of("1.emlx", length + "\nFrom: robin@vale.example\n\nHello\n");

    assertThat(reading.items()).as(kind).hasSize(1);
    assertThat(reading.item("").text()).contains("Hello");
  }
}
