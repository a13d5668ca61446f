package org.ascertain.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ascertain.Corpora;
import org.ascertain.duplicates.PairFinder;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.Digests;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.ItemOpener;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveLimits;
import org.ascertain.model.HashBasis;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Locator;
import org.ascertain.model.ParticipantRole;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.Reconciliation;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;
import org.ascertain.units.UnitCutter;
import org.ascertain.units.UnitLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items of real stores. */
class StoreItemsTest {
  private final TakenRows taken = new TakenRows();
  private final List<Item> items = taken.items();
  private final List<ItemFailure> failures = taken.failures();
  private final List<Reconciliation> accounts = taken.accounts();

  @ParameterizedTest
  @CsvSource({
    "dist-list.pst, 7, 2", "enron-lokay-m.pst, 71, 70", "passworded.pst, 16, 0",
    "pstextractortest.ost, 214, 34", "sample1.pst, 1, 1", "submessage.pst, 1, 1",
    "testPST.pst, 7, 2", "testPST_variousBodyTypes.pst, 4, 0", "test_ansi.pst, 1, 0"
  })
  void everyItemOnceAndAllAccounted(String name, int top, int attached) throws IOException {
    read(name, UnitLimits.DEFAULT.withStores(3, 1L << 40));

    assertThat(items.stream().filter(item -> item.depth() == 0)).hasSize(top);
    assertThat(items.stream().filter(item -> item.locator().matches(".*/att:0x[0-9a-f]+")))
        .hasSize(attached);
    assertThat(items.stream().map(Item::itemId)).doesNotHaveDuplicates();
    assertThat(accounts).isNotEmpty().allMatch(account -> account.difference() == 0);
    assertThat(failures).isEmpty();
    assertThat(items)
        .filteredOn(item -> item.depth() == 0)
        .allMatch(item -> item.hashBasis() == HashBasis.CANONICAL_1 && item.folder() != null);
  }

  @Test
  void unitsOfFiftyGiveTheSameItems() throws IOException {
    int units = read("linux-mips-2010.pst", UnitLimits.DEFAULT.withStores(50, 1L << 40));
    List<Item> small = List.copyOf(items);
    items.clear();
    read("linux-mips-2010.pst", UnitLimits.DEFAULT);

    assertThat(units).isEqualTo(67);
    assertThat(items).hasSize(3325);
    assertThat(small)
        .extracting(Item::sha256, Item::locator, Item::participants, Item::text)
        .containsExactlyElementsOf(
            items.stream()
                .map(item -> tuple(item.sha256(), item.locator(), item.participants(), item.text()))
                .toList());
    assertThat(accounts).allMatch(account -> account.difference() == 0);
    assertThat(failures).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"dist-list.pst", "submessage.pst", "testPST.pst", "pstextractortest.ost"})
  void theOpenerFindsTheHashedBytesAgain(String name) throws IOException {
    read(name, UnitLimits.DEFAULT);
    ByteSource store = new FileByteSource(path(name));
    ItemOpener opener = new ItemOpener(Scratch.ofSystem());
    for (Item item : items.subList(0, Math.min(40, items.size()))) {
      ByteSource bytes = opener.open(store, Locator.parse(item.locator()));

      assertThat(Digests.of(bytes).sha256()).as(item.locator()).isEqualTo(item.sha256());
      assertThat(bytes.size()).isEqualTo(item.sizeBytes());
    }
  }

  @Test
  void contactsListsAndAppointments() throws IOException {
    read("dist-list.pst", UnitLimits.DEFAULT);
    Item contact = only(ItemKind.CONTACT);
    Item list = only(ItemKind.DISTRIBUTION_LIST);
    Item series =
        items.stream()
            .filter(item -> item.metadata().containsKey("recurrence"))
            .findFirst()
            .orElseThrow();

    assertThat(contact.text()).startsWith("BEGIN:VCARD").contains("EMAIL:contact1@");
    assertThat(list.text().lines()).hasSize(3).allMatch(line -> line.matches(".+ <[^<>]+@.+>"));
    assertThat(series.kind()).isEqualTo(ItemKind.CALENDAR);
    assertThat(series.metadata())
        .containsEntry("starts_at", "2016-08-02T15:00:00Z")
        .containsEntry("recurrence_exception_count", "2")
        .containsEntry("recurrence", "weekly, every 1, from 2016-08-02");
    assertThat(items)
        .filteredOn(item -> series.itemId().equals(item.parentId()))
        .hasSize(2)
        .allMatch(item -> item.kind() == ItemKind.CALENDAR)
        .allMatch(item -> item.familyId().equals(series.itemId()));
  }

  @Test
  void aMeetingOfTheLargeFormat() throws IOException {
    read("pstextractortest.ost", UnitLimits.DEFAULT);

    List<Item> top = items.stream().filter(item -> item.depth() == 0).toList();

    assertThat(top.stream().filter(item -> item.kind() == ItemKind.CALENDAR)).hasSize(169);
    assertThat(top.stream().filter(item -> item.kind() == ItemKind.MESSAGE)).hasSize(14);
    assertThat(top.stream().filter(item -> "true".equals(item.metadata().get("hidden"))))
        .hasSize(31);
    assertThat(top)
        .filteredOn(item -> item.kind() == ItemKind.MESSAGE && item.participants().size() > 1)
        .isNotEmpty()
        .allMatch(item -> item.participants().get(0).role() == ParticipantRole.FROM)
        .filteredOn(item -> item.sentAt() != null && !item.folder().contains("Sync"))
        .allMatch(item -> item.participants().get(0).address() != null);
    assertThat(top.stream().flatMap(item -> PairFinder.pairs(item).entrySet().stream()))
        .extracting(Map.Entry::getValue)
        .contains("pstextractortest@outlook.com");
  }

  @Test
  void aStoreInAnArchive() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("Exchange/pat.rivera.pst"));
      out.write(Files.readAllBytes(path("testPST.pst")));
      out.closeEntry();
    }
    Reading reading = Reading.of("export.zip", zip.toByteArray());

    assertThat(reading.items().stream().filter(item -> item.depth() == 0)).hasSize(7);
    assertThat(reading.items())
        .allMatch(item -> item.locator().startsWith("zip#0(Exchange%2Fpat.rivera.pst)/pst:0x"))
        .allMatch(item -> item.folder().startsWith("Exchange/pat.rivera.pst/"));
    assertThat(reading.accounts()).allMatch(account -> account.difference() == 0);
    assertThat(reading.failures()).isEmpty();
  }

  @Test
  void aDamagedStoreKeepsItsCountsAndSaysWhatIsWrong() throws IOException {
    byte[] bytes = Files.readAllBytes(path("testPST.pst"));
    for (int at = 100_000; at < 400_000; at += 1_000) {
      bytes[at] ^= 0x55;
    }
    Reading reading = Reading.of("damaged.pst", bytes);

    assertThat(reading.items().stream().filter(item -> item.depth() == 0)).hasSize(7);
    assertThat(reading.failures()).isNotEmpty();
    assertThat(reading.accounts()).allMatch(account -> account.difference() == 0);
  }

  @ParameterizedTest
  @CsvSource({"dist-list.pst", "testPST_variousBodyTypes.pst", "test_ansi.pst"})
  void mutatedStoresAreAccounted(String name) throws IOException {
    byte[] sound = Files.readAllBytes(path(name));
    Random random = new Random(20200717);
    for (int i = 0; i < 40; i++) {
      byte[] mutated = sound.clone();
      for (int change = 0; change < 1 + i; change++) {
        int at = random.nextInt(mutated.length - 64);
        Arrays.fill(mutated, at, at + 1 + random.nextInt(64), (byte) random.nextInt(256));
      }
      Reading reading = Reading.of("mutated.pst", mutated);

      assertThat(reading.items().size() + reading.failures().size()).isPositive();
      assertThat(reading.items().stream().map(Item::itemId)).doesNotHaveDuplicates();
      assertThat(reading.accounts()).allMatch(account -> account.difference() == 0);
    }
  }

  @Test
  void whatIsNoStoreIsAFailure() throws IOException {
    Reading reading = Reading.of("cut.pst", "!BDN and nothing more");

    assertThat(reading.failures())
        .extracting(ItemFailure::code)
        .containsExactly(FailureCode.TRUNCATED);
  }

  private Item only(ItemKind kind) {
    List<Item> found = items.stream().filter(item -> item.kind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Path path(String name) {
    return Corpora.path("pst/" + name);
  }

  private int read(String name, UnitLimits limits) throws IOException {
    ByteSource bytes = new FileByteSource(path(name));
    Source source = Reading.source(name, bytes, null);
    UnitReader reader = new UnitReader(new FakeParser(), ItemLimits.usual());
    List<Unit> units =
        new UnitCutter(limits, ArchiveAccess.of(ArchiveLimits.DEFAULT)).cut(source, bytes);
    for (UnitPlace unit : UnitPlace.of(units)) {
      reader.read(source, unit, bytes, taken::take);
    }
    return units.size();
  }
}
