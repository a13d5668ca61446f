package org.ascertain.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveLimits;
import org.ascertain.formats.archives.EncryptedZips;
import org.ascertain.model.Passwords;
import org.ascertain.synth.writers.pst.PstEncoding;
import org.ascertain.synth.writers.pst.PstFolder;
import org.ascertain.synth.writers.pst.PstMail;
import org.ascertain.synth.writers.pst.PstVariant;
import org.ascertain.synth.writers.pst.PstWriter;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.Reconciliation;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;
import org.ascertain.units.UnitCutter;
import org.ascertain.units.UnitLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Containers in archives give the same rows, in units of their own or where they stand. */
class NestedUnitsTest {
  private static final UnitLimits INLINE =
      new UnitLimits(400, 3, 2_000).withStores(3, Long.MAX_VALUE).withNested(Long.MAX_VALUE);
  private static final UnitLimits CUT = INLINE.withNested(500);

  @TempDir Path folder;
  private Scratch scratch;

  @BeforeEach
  void makeScratch() throws IOException {
    scratch = Scratch.in(Files.createDirectory(folder.resolve("scratch")));
  }

  @ParameterizedTest
  @CsvSource({
    "mail.zip, 13, 'zip#1(in%2Fmail.mbox)/mbox@0+408'",
    "store.zip, 14, 'zip#0(mail.pst)/pst:0x0-0x200083'",
    "mail.tar.gz, 12, 'gz/tar#0(mail.mbox)/mbox@0+408'",
    "mail.mbox.gz, 12, 'gz/mbox@0+408'",
    "deep.zip, 26, 'zip#1(b.zip)/zip#1(mail.pst)/pst:0x0-0x200083'",
    "mail.7z, 13, '7z#1(mail.mbox)/mbox@0+408'",
    "broken.zip, 14, 'zip#1(half.pst)/pst:0x0-0x200083'",
    "lying.zip, 12, ''",
    "entries.zip, 9, 'zip#0(b.zip)/zip#0+3'",
  })
  void theSameRowsCutOrNot(String name, int items, String aUnit) throws IOException {
    byte[] content = content(name);

    Rows inline = read(name, content, INLINE, Passwords.NONE);
    Rows cut = read(name, content, CUT, Passwords.NONE);

    assertThat(inline.items()).hasSize(items);
    assertThat(cut.itemsOfNoUnit()).isEqualTo(inline.itemsOfNoUnit());
    assertThat(cut.failuresOfNoUnit()).isEqualTo(inline.failuresOfNoUnit());
    assertThat(cut.differences())
        .isEqualTo(inline.differences())
        .isEqualTo(name.startsWith("lying") ? 1 : 0);
    assertThat(cut.units).extracting(Unit::unitId).doesNotHaveDuplicates();
    if (aUnit.isEmpty()) {
      assertThat(cut.units).isEqualTo(inline.units);
    } else {
      assertThat(cut.units).extracting(Unit::locator).contains(aUnit);
      assertThat(inline.units).extracting(Unit::locator).doesNotContain(aUnit);
    }
  }

  @Test
  void whatIsLeftInTheScratchFolderIsTheContainersThatWereCut() throws IOException {
    Map<String, Long> before = files();

    Rows cut = read("deep.zip", content("deep.zip"), CUT, Passwords.NONE);

    assertThat(before).isEmpty();
    assertThat(cut.units.stream().map(unit -> unit.locator().replaceFirst("/?[^/]*$", "")))
        .contains("zip#1(b.zip)", "zip#1(b.zip)/zip#1(mail.pst)", "zip#1(b.zip)/zip#2(c.tar)");
    assertThat(files().keySet().stream().filter(file -> !file.endsWith(".lock"))).hasSize(4);
  }

  @Test
  void aUnitIsReadWithoutTheCopyThatTheCutLeft() throws IOException {
    byte[] content = content("deep.zip");
    ByteSource bytes = new ByteArraySource(content);
    Source source = Reading.source("deep.zip", bytes, null);
    List<UnitPlace> units = UnitPlace.of(cutter(CUT, Passwords.NONE).cut(source, bytes));
    for (Path file : paths()) {
      Files.delete(file);
    }

    Rows rows = new Rows(List.of());
    units.parallelStream()
        .forEach(
            unit -> {
              Rows own = new Rows(List.of());
              reader(Passwords.NONE).read(source, unit, bytes, own.taken::take);
              rows.add(own);
            });

    Rows inline = read("deep.zip", content, INLINE, Passwords.NONE);
    assertThat(rows.itemsOfNoUnit()).isEqualTo(inline.itemsOfNoUnit());
    assertThat(rows.failures()).isEmpty();
    assertThat(files().keySet()).noneMatch(file -> file.endsWith(".tmp"));
  }

  @Test
  void whatIsEncryptedIsCutWithItsPasswordOnly() throws IOException {
    byte[] content =
        EncryptedZips.traditional(new String(mbox(12), StandardCharsets.UTF_8), "correct horse");

    Rows without = read("secret.zip", content, CUT, Passwords.NONE);
    Rows with = read("secret.zip", content, CUT, Passwords.of(List.of("correct horse")));
    Rows inline = read("secret.zip", content, INLINE, Passwords.of(List.of("correct horse")));

    assertThat(without.units).hasSize(1);
    assertThat(without.items()).isEmpty();
    assertThat(without.failures())
        .extracting(ItemFailure::code)
        .containsExactly(FailureCode.ENCRYPTED);
    assertThat(without.accounts()).allMatch(account -> account.difference() == 0);
    assertThat(with.units).hasSizeGreaterThan(3);
    assertThat(with.items()).hasSize(12);
    assertThat(with.itemsOfNoUnit()).isEqualTo(inline.itemsOfNoUnit());
  }

  @Test
  void archivesInsideEachOtherAreBounded() throws IOException {
    byte[] content = zip(Map.of("words.txt", "Words".getBytes(StandardCharsets.UTF_8)));
    for (int level = 1; level < 60; level++) {
      content = zip(Map.of("level" + level + ".zip", content));
    }

    for (UnitLimits limits : List.of(INLINE, CUT)) {
      Rows rows = read("deep.zip", content, limits, Passwords.NONE);

      assertThat(rows.failures())
          .extracting(ItemFailure::code, ItemFailure::message)
          .containsExactly(tuple(FailureCode.TOO_DEEP, "More than 10 archives inside each other"));
      assertThat(rows.items()).hasSize(1);
      assertThat(rows.accounts()).allMatch(account -> account.difference() == 0);
    }
  }

  private byte[] content(String name) throws IOException {
    byte[] note = "A note".getBytes(StandardCharsets.UTF_8);
    return switch (name) {
      case "mail.zip" -> zip(entries("note.txt", note, "in/mail.mbox", mbox(12)));
      case "store.zip" -> zip(entries("mail.pst", pst(12), "a.txt", note, "b.txt", note));
      case "mail.tar.gz" ->
          Archives.gzip(Archives.tar(entries("mail.mbox", mbox(11), "a.txt", note)));
      case "mail.mbox.gz" -> Archives.gzip(mbox(12));
      case "deep.zip" -> {
        byte[] tar = Archives.tar(entries("c.mbox", mbox(11), "c.txt", note));
        byte[] inner = zip(entries("b.txt", note, "mail.pst", pst(12), "c.tar", tar));
        yield zip(entries("a.txt", note, "b.zip", inner));
      }
      case "mail.7z" -> sevenZip(entries("note.txt", note, "mail.mbox", mbox(12)));
      case "broken.zip" -> {
        byte[] store = pst(12);
        byte[] half = Arrays.copyOf(store, store.length / 2);
        byte[] archive = zip(entries("x.txt", mbox(12)));
        byte[] torn = Arrays.copyOf(archive, archive.length - 10);
        yield zip(entries("a.txt", note, "half.pst", half, "torn.zip", torn));
      }
      case "lying.zip" -> lying(zip(entries("mail.mbox", mbox(12))));
      case "entries.zip" -> {
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 8)
            .forEach(i -> many.put(i + ".txt", ("Note " + i).getBytes(StandardCharsets.UTF_8)));
        yield zip(entries("b.zip", zip(many), "a.txt", note));
      }
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The directory gives the entry another size than it has. */
  private static byte[] lying(byte[] zip) {
    int header = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    zip[header + 24]++;
    return zip;
  }

  private static Map<String, byte[]> entries(Object... namesAndContents) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      entries.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    return Archives.zip(entries);
  }

  private static byte[] sevenZip(Map<String, byte[]> entries) throws IOException {
    try (SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel()) {
      try (SevenZOutputFile out = new SevenZOutputFile(bytes)) {
        for (Map.Entry<String, byte[]> each : entries.entrySet()) {
          SevenZArchiveEntry entry = new SevenZArchiveEntry();
          entry.setName(each.getKey());
          out.putArchiveEntry(entry);
          out.write(each.getValue());
          out.closeArchiveEntry();
        }
      }
      return Arrays.copyOf(bytes.array(), (int) bytes.size());
    }
  }

  private static byte[] mbox(int messages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < messages; i++) {
      String text =
          "From a@x.example Mon Jan  2 10:00:00 2017\nFrom: a@x.example\nSubject: Message "
              + (10 + i)
              + "\n\nWords of message "
              + (10 + i)
              + "\n\n";
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private byte[] pst(int messages) throws IOException {
    Path file = folder.resolve("written.pst");
    try (PstWriter writer = PstWriter.create(file, PstVariant.UNICODE, PstEncoding.NONE)) {
      PstFolder inbox = writer.folder(writer.top(), "Inbox");
      for (int i = 0; i < messages; i++) {
        writer.message(inbox, PstMail.of("Subject " + i).text("Body " + i).message());
      }
    }
    return Files.readAllBytes(file);
  }

  private UnitCutter cutter(UnitLimits limits, Passwords passwords) {
    return new UnitCutter(limits, new ArchiveAccess(ArchiveLimits.DEFAULT, passwords, scratch));
  }

  private UnitReader reader(Passwords passwords) {
    return new UnitReader(new FakeParser(), ItemLimits.of(ZoneOffset.UTC, scratch).with(passwords));
  }

  private Rows read(String name, byte[] content, UnitLimits limits, Passwords passwords)
      throws IOException {
    ByteSource bytes = new ByteArraySource(content);
    Source source = Reading.source(name, bytes, null);
    Rows rows = new Rows(cutter(limits, passwords).cut(source, bytes));
    for (UnitPlace unit : UnitPlace.of(rows.units)) {
      reader(passwords).read(source, unit, bytes, rows.taken::take);
    }
    return rows;
  }

  private List<Path> paths() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(scratch.folder()))) {
      return files.toList();
    }
  }

  private Map<String, Long> files() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    for (Path path : paths()) {
      files.put(path.getFileName().toString(), Files.size(path));
    }
    return files;
  }

  /** What was read, and in which units. */
  private record Rows(List<Unit> units, TakenRows taken) {
    Rows(List<Unit> units) {
      this(units, new TakenRows());
    }

    List<Item> items() {
      return taken.items();
    }

    List<ItemFailure> failures() {
      return taken.failures();
    }

    List<Reconciliation> accounts() {
      return taken.accounts();
    }

    synchronized void add(Rows more) {
      items().addAll(more.items());
      failures().addAll(more.failures());
      accounts().addAll(more.accounts());
    }

    long differences() {
      return accounts().stream().mapToLong(account -> Math.abs(account.difference())).sum();
    }

    List<String> itemsOfNoUnit() {
      return items().stream()
          .map(item -> item.toString().replace("unitId=" + item.unitId(), ""))
          .sorted()
          .toList();
    }

    List<String> failuresOfNoUnit() {
      return failures().stream()
          .map(failure -> failure.toString().replace("unitId=" + failure.unitId(), ""))
          .sorted()
          .toList();
    }
  }
}
