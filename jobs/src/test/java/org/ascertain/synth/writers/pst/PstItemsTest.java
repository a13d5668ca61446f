package org.ascertain.synth.writers.pst;

import static org.assertj.core.api.Assertions.assertThat;

import com.pff.PSTAppointment;
import com.pff.PSTContact;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PstItemsTest {
  private static final Instant START = Instant.parse("2019-03-04T09:30:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String RTF =
      "{\\rtf1\\ansi\\ansicpg1252\\fromtext \\deff0{\\fonttbl{\\f0\\fswiss Arial;}}"
          + "\\pard\\plain\\f0\\fs20 Rich text, rich text, rich text and more rich text.\\par}";

  /** Both programs leave posts out; pffexport counts the meeting request apart. */
  private static final long NOTES_WITHOUT_POST = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(PstVariant.class)
  void readpstCountsEachKind(PstVariant variant) throws IOException {
    assertThat(OtherReaders.readpst(written(variant), folder))
        .containsEntry("vcf", 1L)
        .containsEntry("ics", 4L)
        .containsEntry("eml", NOTES_WITHOUT_POST);
  }

  @ParameterizedTest
  @EnumSource(PstVariant.class)
  void pffexportCountsEachKind(PstVariant variant) throws IOException {
    assertThat(OtherReaders.pffexport(written(variant), folder))
        .containsEntry("Contact", 1L)
        .containsEntry("Appointment", 4L)
        .containsEntry("Task", 1L)
        .containsEntry("Activity", 1L)
        .containsEntry("Note", 1L)
        .containsEntry("Meeting", 1L)
        .containsEntry("Message", NOTES_WITHOUT_POST - 1);
  }

  @Test
  void javaLibpstReadsTheValues() throws IOException, PSTException {
    PSTFile file = new PSTFile(written(PstVariant.UNICODE).toFile());

    PSTMessage mail = (PSTMessage) item(file, 0);
    assertThat(mail.getSubject()).isEqualTo("RE: One mail");
    assertThat(mail.getBody()).isEqualTo("Plain text");
    assertThat(mail.getBodyHTML()).isEqualTo("<p>H\u00E9</p>");
    assertThat(mail.getRTFBody()).isEqualTo(RTF);
    assertThat(mail.getClientSubmitTime().toInstant()).isEqualTo(START);
    PSTContact contact = (PSTContact) item(file, 4);
    assertThat(contact.getEmail1EmailAddress()).isEqualTo("lee@first.example");
    assertThat(contact.getEmail2EmailAddress()).isEqualTo("lee@second.example");
    assertThat(contact.getMobileTelephoneNumber()).isEqualTo("+12025550143");
    PSTAppointment repeated = (PSTAppointment) item(file, 7);
    assertThat(repeated.getStartTime().toInstant()).isEqualTo(START);
    assertThat(repeated.isRecurring()).isTrue();
    file.getFileHandle().close();
  }

  private static PSTObject item(PSTFile file, int number) throws PSTException, IOException {
    int firstNode = 0x200024;
    return PSTObject.detectAndLoadPSTObject(file, firstNode + 0x20L * number);
  }

  /** Writes one item of each kind, calendar entries with an exception and without. */
  private Path written(PstVariant variant) throws IOException {
    Path pst = folder.resolve("items.pst");
    try (PstWriter writer = PstWriter.create(pst, variant, PstEncoding.PERMUTE)) {
      PstFolder mail = writer.folder(writer.top(), "Mail");
      writer.message(mail, mail());
      writer.message(mail, PstMail.post("A post").text("Posted").message());
      writer.message(mail, PstMail.report("REPORT.IPM.Note.NDR", "Lost").text("Why").message());
      writer.message(mail, meeting().invitation("IPM.Schedule.Meeting.Request", START));
      PstFolder contacts = writer.folder(writer.top(), "Contacts", "IPF.Contact");
      writer.message(contacts, contact());
      writer.message(contacts, list());
      PstFolder calendar = writer.folder(writer.top(), "Calendar", "IPF.Appointment");
      writer.message(calendar, meeting().message());
      writer.message(calendar, weekly().message());
      writer.message(calendar, daily().message());
      PstFolder others = writer.folder(writer.top(), "Others", "IPF.Task");
      writer.message(others, new PstTask("To do", "Do it", START, 0.5).message());
      writer.message(others, new PstNote("Remember\nthe milk").message());
      writer.message(others, new PstJournalEntry("Call", "Phone call", START, HOUR).message());
    }
    return pst;
  }

  private static PstMessage mail() {
    return PstMail.of("RE: One mail")
        .from("Pat Rivera", "pat@sender.example")
        .at(START, START.plusSeconds(2))
        .id("<1@sender.example>")
        .text("Plain text")
        .html("<p>H\u00E9</p>")
        .rtf(RTF)
        .to(PstRecipient.Kind.TO, "Lee Moss", "lee@first.example")
        .message();
  }

  private static PstMessage contact() {
    return new PstContact(
            "Lee",
            "Moss",
            List.of("lee@first.example", "lee@second.example"),
            "+12025550143",
            "Moss Ltd",
            "Owner",
            START)
        .message();
  }

  private static PstMessage list() {
    return new PstDistributionList(
            "Everybody",
            List.of(
                new PstDistributionList.Member("Lee Moss", "lee@first.example"),
                new PstDistributionList.Member("Kim Dale", "kim@third.example")))
        .message();
  }

  private static PstAppointment meeting() {
    PstRecipient pat =
        PstRecipient.smtp(PstRecipient.Kind.ORIGINATOR, "Pat Rivera", "pat@sender.example");
    PstRecipient lee = PstRecipient.smtp(PstRecipient.Kind.TO, "Lee Moss", "lee@first.example");
    return PstAppointment.once("m-1", "Meeting", START, HOUR).at("Room 1").with(pat, List.of(lee));
  }

  private static PstAppointment weekly() {
    Instant second = START.plus(Duration.ofDays(7));
    Instant third = START.plus(Duration.ofDays(14));
    return PstAppointment.once("m-2", "Weekly", START, HOUR)
        .repeated(
            PstRecurrence.of(PstRecurrence.Frequency.WEEKLY, 1, 10)
                .except(
                    List.of(new PstRecurrence.Change(second, second.plus(HOUR), "Weekly, later")))
                .without(List.of(third)));
  }

  private static PstAppointment daily() {
    return PstAppointment.once("m-3", "Daily", START, HOUR)
        .repeated(PstRecurrence.of(PstRecurrence.Frequency.DAILY, 2, 5));
  }
}
