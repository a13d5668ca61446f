package org.ascertain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.Digests;
import org.ascertain.formats.FileByteSource;
import org.ascertain.formats.Sniffed;
import org.ascertain.formats.SourceSniffer;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveLimits;
import org.ascertain.items.ItemLimits;
import org.ascertain.items.TakenRows;
import org.ascertain.items.UnitPlace;
import org.ascertain.items.UnitReader;
import org.ascertain.model.Hashes;
import org.ascertain.model.Passwords;
import org.ascertain.model.Side;
import org.ascertain.sandbox.DocumentParser;
import org.ascertain.tables.Item;
import org.ascertain.tables.ItemFailure;
import org.ascertain.tables.Reconciliation;
import org.ascertain.tables.RowEdit;
import org.ascertain.tables.Source;
import org.ascertain.units.UnitCutter;
import org.ascertain.units.UnitLimits;
import org.assertj.core.api.SoftAssertions;

/** Reads files of the corpora as the first three stages do, without their tables. */
final class CorpusReading {
  private final Path corpora;
  private final UnitReader reader;
  private final UnitCutter cutter =
      new UnitCutter(UnitLimits.DEFAULT, ArchiveAccess.of(ArchiveLimits.DEFAULT));

  CorpusReading(Path corpora, DocumentParser parser, Passwords passwords) {
    this.corpora = corpora;
    this.reader = new UnitReader(parser, ItemLimits.usual().with(passwords));
  }

  /** All files of a folder, or the one file, in the order of their paths. */
  List<String> paths(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(corpora.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> corpora.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** The rows of one file. */
  Rows read(String path) throws IOException {
    ByteSource bytes = new FileByteSource(corpora.resolve(path));
    Source source = source(path, bytes);
    Rows rows = new Rows(path, source, new TakenRows());
    for (UnitPlace unit : UnitPlace.of(cutter.cut(source, bytes))) {
      reader.read(source, unit, bytes, rows.taken::take);
    }
    return rows;
  }

  private static Source source(String path, ByteSource bytes) throws IOException {
    Digests digests = Digests.of(bytes);
    Sniffed sniffed = SourceSniffer.sniff(path, bytes);
    return RowEdit.of(Source.class)
        .with("sourceId", Hashes.id("source", path, digests.sha256()))
        .with("path", path)
        .with("sizeBytes", digests.size())
        .with("sha256", digests.sha256())
        .with("md5", digests.md5())
        .with("mediaType", sniffed.mediaType())
        .with("kind", sniffed.kind())
        .with("isKindDeclared", false)
        .with("side", Side.CUSTOMER)
        .row();
  }

  /** The rows of some files, and their bytes as text. */
  Folder readAll(List<String> paths) throws IOException {
    Map<String, Rows> files = new LinkedHashMap<>();
    for (String path : paths) {
      files.put(path, read(path));
    }
    return new Folder(corpora, files);
  }

  /**
   * The rows of several files.
   *
   * @param corpora the folder of all
   * @param files rows by path
   */
  record Folder(Path corpora, Map<String, Rows> files) {
    List<Item> items() {
      return files.values().stream().flatMap(rows -> rows.items().stream()).toList();
    }

    /** The bytes of a file, each as a character. */
    String text(String path) {
      try {
        return Files.readString(corpora.resolve(path), StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What is hard: every file has a row, every account closes, no item is there twice. */
    void assertNothingIsMissing() {
      SoftAssertions soft = new SoftAssertions();
      files.forEach(
          (path, rows) -> {
            soft.assertThat(rows.items().size() + rows.failures().size()).as(path).isPositive();
            soft.assertThat(rows.accounts().stream().filter(each -> each.difference() != 0))
                .as(path)
                .isEmpty();
          });
      soft.assertThat(items().stream().map(Item::itemId)).doesNotHaveDuplicates();
      soft.assertAll();
    }
  }

  /**
   * The rows of one file.
   *
   * @param path of the file below the corpora
   * @param source its row
   * @param taken what came
   */
  record Rows(String path, Source source, TakenRows taken) {
    List<Item> items() {
      return taken.items();
    }

    List<ItemFailure> failures() {
      return taken.failures();
    }

    List<Reconciliation> accounts() {
      return taken.accounts();
    }
  }
}
