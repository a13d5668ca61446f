package org.ascertain.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveLimits;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;
import org.ascertain.synth.writers.pst.Placement;
import org.ascertain.synth.writers.pst.PstAppointment;
import org.ascertain.synth.writers.pst.PstAttachment;
import org.ascertain.synth.writers.pst.PstContact;
import org.ascertain.synth.writers.pst.PstContent;
import org.ascertain.synth.writers.pst.PstDistributionList;
import org.ascertain.synth.writers.pst.PstEncoding;
import org.ascertain.synth.writers.pst.PstFolder;
import org.ascertain.synth.writers.pst.PstJournalEntry;
import org.ascertain.synth.writers.pst.PstMail;
import org.ascertain.synth.writers.pst.PstMessage;
import org.ascertain.synth.writers.pst.PstNote;
import org.ascertain.synth.writers.pst.PstProperties;
import org.ascertain.synth.writers.pst.PstRecipient;
import org.ascertain.synth.writers.pst.PstTask;
import org.ascertain.synth.writers.pst.PstVariant;
import org.ascertain.synth.writers.pst.PstWriter;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.Reconciliation;
import org.ascertain.tables.Source;
import org.ascertain.units.UnitCutter;
import org.ascertain.units.UnitLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Stores written for the purpose: damaged directories, many and large things, all kinds of items.
 */
class WrittenStoresTest {
  private static final Instant START = Instant.parse("2019-03-04T09:30:00Z");

  @TempDir Path folder;

  private final TakenRows taken = new TakenRows();
  private final List<Item> items = taken.items();
  private final List<ItemFailure> failures = taken.failures();
  private final List<Reconciliation> accounts = taken.accounts();

  private interface Filling {
    void fill(PstWriter writer) throws IOException;
  }

  @ParameterizedTest
  @EnumSource(PstVariant.class)
  void aDamagedDirectoryLosesNothing(PstVariant variant) throws IOException {
    read(variant, PstEncoding.NONE, WrittenStoresTest::damaged);
    Map<String, String> listings = new TreeMap<>();
    items.forEach(
        item -> listings.put(item.subject(), item.metadata().getOrDefault("listing", "LISTED")));

    assertThat(listings)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "listed", "LISTED",
                "no row", "UNLISTED",
                "parent missing", "FOLDER_MISSING",
                "no parent", "FOLDER_MISSING",
                "folder not listed", "FOLDER_UNREACHABLE",
                "row elsewhere", "LISTED_ELSEWHERE"));
    assertThat(items.stream().filter(item -> "true".equals(item.metadata().get("recovered"))))
        .hasSize(4);
    assertThat(failures).extracting(ItemFailure::code).containsOnly(FailureCode.CORRUPT);
    assertThat(failures)
        .extracting(ItemFailure::message)
        .contains(
            "A folder lists an item that does not exist", "A folder that no other folder leads to")
        .anyMatch(message -> message.startsWith("The counts of a folder disagree"));
    assertThat(accounts).allMatch(account -> account.difference() == 0);
    assertThat(accounts)
        .filteredOn(account -> account.locator().equals("pst:0x0-0xffffffff"))
        .extracting(Reconciliation::expectedCount, Reconciliation::emittedCount)
        .containsExactly(tuple(7L, 6L));
  }

  private static void damaged(PstWriter writer) throws IOException {
    PstFolder first = writer.folder(writer.top(), "First");
    PstFolder second = writer.folder(writer.top(), "Second");
    PstFolder lost = writer.unlistedFolder(writer.top(), "Lost", "IPF.Note");
    writer.message(first, mail("listed"));
    writer.message(Placement.unlistedIn(first), mail("no row"));
    writer.message(Placement.underMissingParent(), mail("parent missing"));
    writer.message(Placement.underNoParent(), mail("no parent"));
    writer.message(lost, mail("folder not listed"));
    writer.message(Placement.listedElsewhere(first, second), mail("row elsewhere"));
    writer.danglingRow(first, PstProperties.empty().text(0x0037, "row without item"));
  }

  @ParameterizedTest
  @CsvSource({
    "ANSI, NONE",
    "ANSI, PERMUTE",
    "ANSI, CYCLIC",
    "UNICODE, NONE",
    "UNICODE, PERMUTE",
    "UNICODE, CYCLIC",
    "UNICODE_4K, NONE",
    "UNICODE_4K, PERMUTE",
    "UNICODE_4K, CYCLIC"
  })
  void allVariantsAndEncodings(PstVariant variant, PstEncoding encoding) throws IOException {
    read(variant, encoding, WrittenStoresTest::mails);

    assertThat(items.stream().filter(item -> item.depth() == 0)).hasSize(60);
    assertThat(items.stream().filter(item -> item.kind() == ItemKind.ATTACHMENT))
        .hasSize(60)
        .allMatch(item -> item.text().startsWith("file "));
    assertThat(items.stream().filter(item -> item.depth() == 0))
        .allMatch(item -> item.text() == null || item.text().matches("(?s)(Plain text )+"))
        .allMatch(item -> item.sentAt().equals(START))
        .allMatch(item -> item.folder().equals("Top of Personal Folders/Mail"));
    assertThat(failures).isEmpty();
    assertThat(accounts).allMatch(account -> account.difference() == 0);
  }

  private static void mails(PstWriter writer) throws IOException {
    PstFolder mail = writer.folder(writer.top(), "Mail");
    for (int i = 0; i < 60; i++) {
      writer.message(
          mail,
          PstMail.of("RE: mail " + i)
              .from("Pat Rivera", "pat@sender.example")
              .at(START, START.plusSeconds(2))
              .id("<" + i + "@sender.example>")
              .text("Plain text ".repeat(70 * i))
              .to(PstRecipient.Kind.TO, "Lee Moss", "lee@first.example")
              .attach(PstAttachment.file("a.txt", "text/plain", PstContent.of("file " + i)))
              .message());
    }
  }

  @ParameterizedTest
  @CsvSource({"ANSI, 1500", "UNICODE, 1500", "UNICODE_4K, 3500"})
  void manyAttachments(PstVariant variant, int count) throws IOException {
    PstMail mail = PstMail.of("Files").text("See the files");
    for (int i = 0; i < count; i++) {
      mail.attach(PstAttachment.file(i + ".txt", "text/plain", PstContent.of("file " + i)));
    }
    read(variant, PstEncoding.CYCLIC, writer -> writer.message(folder(writer), mail.message()));

    assertThat(items).hasSize(count + 1);
    assertThat(failures).isEmpty();
  }

  @Test
  void nestedMessagesUpToTheBound() throws IOException {
    PstMessage nested = PstMail.of("Innermost").text("0").message();
    for (int i = 0; i < 105; i++) {
      PstAttachment inner = PstAttachment.embedded("inner", nested);
      nested = PstMail.of("Level " + i).text("around").attach(inner).message();
    }
    PstMessage outermost = nested;
    read(PstVariant.UNICODE, PstEncoding.NONE, writer -> writer.message(folder(writer), outermost));

    assertThat(items).hasSize(102).extracting(Item::familyId).containsOnly(items.get(101).itemId());
    assertThat(failures).extracting(ItemFailure::code).containsExactly(FailureCode.TOO_DEEP);
  }

  @ParameterizedTest
  @EnumSource(PstVariant.class)
  void largeValuesAndManyRecipients(PstVariant variant) throws IOException {
    byte[] content = new byte[9_000_000];
    content[content.length - 1] = 1;
    PstMail mail = PstMail.of("Big").text("y".repeat(1_500_000));
    mail.attach(PstAttachment.file("big.bin", "application/x-big", PstContent.of(content)));
    for (int i = 0; i < 2_000; i++) {
      mail.to(PstRecipient.Kind.CC, "Person " + i, "person" + i + "@all.example");
    }
    read(variant, PstEncoding.PERMUTE, writer -> writer.message(folder(writer), mail.message()));

    assertThat(items.get(0).sizeBytes()).isEqualTo(content.length);
    assertThat(items.get(1).textCharsCount()).isEqualTo(1_500_000);
    assertThat(items.get(1).participants())
        .hasSize(2_000)
        .allMatch(one -> one.role() == ParticipantRole.CC);
    assertThat(failures).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PstVariant.class)
  void allKindsOfItems(PstVariant variant) throws IOException {
    read(variant, PstEncoding.PERMUTE, WrittenStoresTest::kinds);

    assertThat(items)
        .extracting(Item::kind)
        .containsExactlyInAnyOrder(
            ItemKind.MESSAGE,
            ItemKind.MESSAGE,
            ItemKind.ATTACHMENT,
            ItemKind.CONTACT,
            ItemKind.DISTRIBUTION_LIST,
            ItemKind.CALENDAR,
            ItemKind.TASK,
            ItemKind.NOTE,
            ItemKind.JOURNAL,
            ItemKind.DOCUMENT);
    assertThat(only(ItemKind.CONTACT).text())
        .contains("FN:Lee Moss", "EMAIL:lee@first.example", "EMAIL:lee@second.example")
        .contains("TEL:+12025550143", "ORG:Moss Ltd", "TITLE:Owner");
    assertThat(only(ItemKind.DISTRIBUTION_LIST).text())
        .contains("Lee Moss <lee@first.example>", "Kim Dale <kim@third.example>");
    assertThat(only(ItemKind.TASK).metadata()).containsKey("due_at");
    assertThat(only(ItemKind.NOTE).text()).contains("the milk");
    assertThat(only(ItemKind.CALENDAR).metadata())
        .containsEntry("starts_at", START.toString())
        .containsEntry("location", "Room 1");
    assertThat(only(ItemKind.CALENDAR).participants())
        .extracting(Participant::role)
        .containsExactly(ParticipantRole.ORGANIZER, ParticipantRole.ATTENDEE);
    assertThat(only(ItemKind.DOCUMENT).metadata()).containsEntry("hidden", "true");
    assertThat(only(ItemKind.ATTACHMENT).metadata())
        .containsEntry("attach_path", "\\\\server.example\\share\\list.xls");
    assertThat(failures).extracting(ItemFailure::code).containsExactly(FailureCode.EMPTY);
  }

  private static void kinds(PstWriter writer) throws IOException {
    PstFolder all = folder(writer);
    PstRecipient pat =
        PstRecipient.smtp(PstRecipient.Kind.ORIGINATOR, "Pat Rivera", "pat@sender.example");
    PstRecipient lee = PstRecipient.smtp(PstRecipient.Kind.TO, "Lee Moss", "lee@first.example");
    writer.message(
        all,
        PstMail.of("Shared")
            .text("x")
            .attach(
                PstAttachment.reference(
                    PstAttachment.Method.BY_REFERENCE,
                    "list.xls",
                    "\\\\server.example\\share\\list.xls"))
            .message());
    writer.message(all, PstMail.post("A post").text("Posted").message());
    writer.message(all, mail("hidden").hidden());
    List<String> addresses = List.of("lee@first.example", "lee@second.example");
    writer.message(
        all,
        new PstContact("Lee", "Moss", addresses, "+12025550143", "Moss Ltd", "Owner", START)
            .message());
    writer.message(
        all,
        new PstDistributionList(
                "Everybody",
                List.of(
                    new PstDistributionList.Member("Lee Moss", "lee@first.example"),
                    new PstDistributionList.Member("Kim Dale", "kim@third.example")))
            .message());
    writer.message(
        all,
        PstAppointment.once("u1", "Meeting", START, Duration.ofHours(1))
            .at("Room 1")
            .with(pat, List.of(lee))
            .message());
    writer.message(all, new PstTask("To do", "Do it", START, 0.5).message());
    writer.message(all, new PstNote("Remember\nthe milk").message());
    writer.message(
        all, new PstJournalEntry("Call", "Phone call", START, Duration.ofHours(1)).message());
  }

  private Item only(ItemKind kind) {
    List<Item> found = items.stream().filter(item -> item.kind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static PstFolder folder(PstWriter writer) throws IOException {
    return writer.folder(writer.top(), "Folder");
  }

  private static PstMessage mail(String subject) {
    return PstMail.of(subject).text("Body of: " + subject).message();
  }

  private void read(PstVariant variant, PstEncoding encoding, Filling filling) throws IOException {
    Path file = folder.resolve("written.pst");
    try (PstWriter writer = PstWriter.create(file, variant, encoding)) {
      filling.fill(writer);
    }
    ByteSource bytes = new FileByteSource(file);
    Source source = Reading.source("written.pst", bytes, null);
    UnitReader reader = new UnitReader(new FakeParser(), ItemLimits.usual());
    for (UnitPlace unit :
        UnitPlace.of(
            new UnitCutter(UnitLimits.DEFAULT, ArchiveAccess.of(ArchiveLimits.DEFAULT))
                .cut(source, bytes))) {
      reader.read(source, unit, bytes, taken::take);
    }
  }
}
