package org.ascertain.items;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ascertain.Corpora;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveLimits;
import org.ascertain.model.ItemKind;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.Reconciliation;
import org.ascertain.tables.Source;
import org.ascertain.units.UnitCutter;
import org.ascertain.units.UnitLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items of real sources against counts by independent programs. */
class ItemCorporaTest {
  private final TakenRows taken = new TakenRows();
  private final List<Item> items = taken.items();
  private final List<ItemFailure> failures = taken.failures();
  private final List<Reconciliation> accounts = taken.accounts();
  private Path corpora;
  private JsonNode truth;

  @BeforeEach
  void open() throws IOException {
    corpora = Corpora.folder();
    truth = Corpora.truth();
  }

  @Test
  void theListOfTheMipsPort() throws IOException {
    read("mbox/linux-mips-2006.mbox", new UnitLimits(1 << 20, 200, 64L << 20));
    JsonNode expected = truth.get("mbox").get("mbox/linux-mips-2006.mbox");

    assertThat(topMessages()).isEqualTo(expected.get("messages").asInt());
    assertThat(attachments()).isEqualTo(expected.get("attachments").asInt());
    assertThat(nestedMessages()).isEqualTo(expected.get("nested_rfc822").asInt());
    assertThat(items.stream().map(Item::itemId)).doesNotHaveDuplicates();
    assertThat(accounts).hasSizeGreaterThan(30).allMatch(account -> account.difference() == 0);
    assertThat(failures).isEmpty();
  }

  @Test
  void theNativesOfTheBaileyProduction() throws IOException {
    JsonNode expected = truth.get("production").get("freeeed-bailey-s");
    for (Path file : files("production/freeeed-bailey-s/native")) {
      read(corpora.relativize(file).toString(), UnitLimits.DEFAULT);
    }

    assertThat(topMessages()).isEqualTo(expected.get("eml").get("messages").asInt());
    assertThat(attachments()).isEqualTo(expected.get("eml").get("attachments").asInt());
    assertThat(
            items.stream().filter(item -> item.depth() == 0).map(Item::sha256).distinct().count())
        .isEqualTo(expected.get("distinct_native_sha256").asInt());
    assertThat(
            items.stream().filter(item -> item.messageId() != null).map(Item::messageId).distinct())
        .hasSize(expected.get("eml").get("distinct_message_ids").asInt());
    assertThat(accounts).allMatch(account -> account.difference() == 0);
    // One native has no bytes.
    assertThat(failures).extracting(ItemFailure::code).containsExactly(FailureCode.EMPTY);
  }

  @Test
  void contactCards() throws IOException {
    for (Path file : files("vcf/ez-vcard")) {
      read(corpora.relativize(file).toString(), UnitLimits.DEFAULT);
    }

    assertThat(count(ItemKind.CONTACT) + count(ItemKind.DISTRIBUTION_LIST))
        .isEqualTo(truth.get("vcf").get("VCARD").asInt());
    assertThat(accounts).allMatch(account -> account.difference() == 0);
  }

  @Test
  void calendars() throws IOException {
    for (Path file : files("ics/ical4j")) {
      read(corpora.relativize(file).toString(), UnitLimits.DEFAULT);
    }
    JsonNode expected = truth.get("ics").get("components");

    assertThat(count(ItemKind.CALENDAR)).isEqualTo(expected.get("VEVENT").asInt());
    assertThat(count(ItemKind.TASK)).isEqualTo(expected.get("VTODO").asInt());
    assertThat(count(ItemKind.JOURNAL)).isEqualTo(expected.get("VJOURNAL").asInt());
    assertThat(accounts).allMatch(account -> account.difference() == 0);
  }

  private long topMessages() {
    return items.stream()
        .filter(item -> item.depth() == 0 && item.kind() == ItemKind.MESSAGE)
        .count();
  }

  private long nestedMessages() {
    return items.stream()
        .filter(item -> item.depth() > 0 && item.kind() == ItemKind.MESSAGE)
        .count();
  }

  /** By the definition of the independent counts: named, or said to be attached, or a message. */
  private long attachments() {
    long parts =
        items.stream()
            .filter(item -> item.kind() == ItemKind.ATTACHMENT)
            .filter(item -> item.locator().matches(".*mime:[0-9.]+"))
            .filter(
                item ->
                    item.name() != null
                        || "attachment".equals(item.metadata().get("part_disposition")))
            .count();
    long named = items.stream().filter(item -> item.metadata().containsKey("body_name")).count();
    return parts + named + nestedMessages();
  }

  private long count(ItemKind kind) {
    return items.stream().filter(item -> item.kind() == kind).count();
  }

  private void read(String path, UnitLimits limits) throws IOException {
    ByteSource bytes = new FileByteSource(corpora.resolve(path));
    Source source = Reading.source(path, bytes, null);
    UnitReader reader = new UnitReader(new FakeParser(), ItemLimits.usual());
    for (UnitPlace unit :
        UnitPlace.of(
            new UnitCutter(limits, ArchiveAccess.of(ArchiveLimits.DEFAULT)).cut(source, bytes))) {
      reader.read(source, unit, bytes, taken::take);
    }
  }

  private List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(corpora.resolve(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
