package org.ascertain.formats.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.ascertain.formats.mapi.ItemClass;
import org.ascertain.formats.mapi.OutlookParty;
import org.ascertain.model.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes of items and the structures inside their properties. */
class EntriesTest {
  private static final long MINUTES_TO_1970 = 194_074_560L;

  @ParameterizedTest
  @CsvSource({
    "IPM.Note, false, MESSAGE",
    "IPM.Post, false, MESSAGE",
    "REPORT.IPM.Note.NDR, false, MESSAGE",
    "IPM.Schedule.Meeting.Request, false, MESSAGE",
    "IPM.Note.SMIME, false, MESSAGE",
    "'', false, MESSAGE",
    "ipm.contact, false, CONTACT",
    "IPM.Contact.Company, false, CONTACT",
    "IPM.DistList, false, DISTRIBUTION_LIST",
    "IPM.Appointment, false, CALENDAR",
    "IPM.OLE.CLASS.{00061055-0000-0000-C000-000000000046}, false, CALENDAR",
    "IPM.Task, false, TASK",
    "IPM.TaskRequest, false, MESSAGE",
    "IPM.StickyNote, false, NOTE",
    "IPM.Activity, false, JOURNAL",
    "IPM.Microsoft.ScheduleData.FreeBusy, false, DOCUMENT",
    "IPM.Contact, true, DOCUMENT",
    "IPM.Document.Word.Document.8, false, DOCUMENT"
  })
  void kinds(String itemClass, boolean isHidden, ItemKind kind) {
    assertThat(ItemClass.kind(itemClass, isHidden)).isEqualTo(kind);
  }

  @Test
  void aWeeklySeriesWithAChangedOccurrence() {
    Bytes bytes = new Bytes();
    bytes.shorts(0x3004, 0x3004, 0x200B, 1, 0).ints(0, 1, 0, 4, 0x2022, 3, 0);
    bytes.ints(1).minutes("2016-08-09T00:00:00Z").ints(1).minutes("2016-08-09T00:00:00Z");
    bytes.minutes("2016-08-02T00:00:00Z").minutes("2016-08-16T00:00:00Z");
    bytes.ints(0x3006, 0x3009, 480, 510).shorts(1);
    bytes.minutes("2016-08-09T09:00:00Z").minutes("2016-08-09T09:30:00Z");
    bytes.minutes("2016-08-09T08:00:00Z").shorts(0x15).shorts(6, 5).words("moved");
    bytes.ints(15).shorts(5, 4).words("Room");

    Recurrence recurrence = Recurrence.read(bytes.all(), StringCodes.WESTERN);

    assertThat(recurrence.toString())
        .isEqualTo("weekly, every 1, from 2016-08-02, 3 times, until 2016-08-16");
    assertThat(recurrence.deleted()).containsExactly(Instant.parse("2016-08-09T00:00:00Z"));
    assertThat(recurrence.exceptions())
        .containsExactly(
            new Recurrence.Change(
                Instant.parse("2016-08-09T09:00:00Z"),
                Instant.parse("2016-08-09T09:30:00Z"),
                Instant.parse("2016-08-09T08:00:00Z"),
                "moved",
                "Room"));
    for (int length = 0; length < bytes.all().length; length++) {
      Recurrence.read(Arrays.copyOf(bytes.all(), length), StringCodes.WESTERN);
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aMemberOfAList(boolean isWide) {
    Bytes bytes = new Bytes();
    bytes.ints(0).hex("812b1fa4bea310199d6e00dd010f5402").shorts(0, isWide ? 0x9000 : 0x1000);
    for (String word : new String[] {"Lee Moss", "SMTP", "lee@first.example"}) {
      bytes.words(isWide ? wide(word + "\0") : word + "\0");
    }

    assertThat(PstDistributionList.member(bytes.all(), StringCodes.WESTERN))
        .isEqualTo(new OutlookParty("Lee Moss", "SMTP", "lee@first.example", null));
    for (int length = 0; length < bytes.all().length; length++) {
      PstDistributionList.member(Arrays.copyOf(bytes.all(), length), StringCodes.WESTERN);
    }
  }

  private static String wide(String word) {
    return new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({
    "Lee, SMTP, lee@first.example, , lee@first.example",
    "Lee, EX, /o=First/cn=Lee, lee@first.example, lee@first.example",
    "Lee, EX, /o=First/cn=Lee, , ",
    "Lee, , , , "
  })
  void mailOfAParty(String name, String type, String address, String smtp, String expected) {
    assertThat(new OutlookParty(name, type, address, smtp).mail()).isEqualTo(expected);
  }

  /** Little-endian bytes put together. */
  private static final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes shorts(int... values) {
      for (int value : values) {
        out.write(value);
        out.write(value >>> 8);
      }
      return this;
    }

    Bytes ints(int... values) {
      for (int value : values) {
        shorts(value, value >>> 16);
      }
      return this;
    }

    Bytes minutes(String at) {
      return ints((int) (Instant.parse(at).getEpochSecond() / 60 + MINUTES_TO_1970));
    }

    Bytes words(String text) {
      out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
      return this;
    }

    Bytes hex(String digits) {
      out.writeBytes(HexFormat.of().parseHex(digits));
      return this;
    }

    byte[] all() {
      return out.toByteArray();
    }
  }
}
