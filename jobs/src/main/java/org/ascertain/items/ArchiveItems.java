package org.ascertain.items;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Digests;
import org.ascertain.formats.Sniffed;
import org.ascertain.formats.SourceSniffer;
import org.ascertain.formats.SpooledBytes;
import org.ascertain.formats.archives.ArchiveEntry;
import org.ascertain.formats.archives.ArchiveFormat;
import org.ascertain.formats.archives.ArchiveReader;
import org.ascertain.formats.archives.ArchiveStep;
import org.ascertain.formats.archives.EntryListing;
import org.ascertain.formats.archives.EntryVisitor;
import org.ascertain.formats.archives.Expansion;
import org.ascertain.formats.archives.ListedEntry;
import org.ascertain.model.Locator;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;

/** The entries of archives. */
final class ArchiveItems {
  private final ItemRows rows;
  private final ThingReader things;
  private final ItemLimits limits;
  private final Expansion expansion;

  ArchiveItems(ItemRows rows, ThingReader things, ItemLimits limits) {
    this.rows = rows;
    this.things = things;
    this.limits = limits;
    this.expansion = new Expansion(limits.archives(), rows.source().sizeBytes());
  }

  /** Reads a whole archive that is no unit of its own. */
  void read(Thing archive) throws IOException {
    ArchiveFormat format = ArchiveFormat.ofMediaType(archive.mediaType()).orElseThrow();
    if (archive.place().containers() >= limits.archives().depth()) {
      String bound = "More than " + limits.archives().depth() + " archives inside each other";
      things.fail(archive, FailureCode.TOO_DEEP, bound);
      return;
    }
    List<ListedEntry> listed = listed(format, archive);
    if (listed.size() > limits.archives().entries()) {
      String bound = "More than " + limits.archives().entries() + " entries";
      things.fail(archive, FailureCode.TOO_MANY, bound);
      return;
    }
    Thing container = things.asContainer(archive);
    Run run = new Run(format, 0, listed.size(), container.place().locator().toString());
    entries(container, run, listed);
  }

  /** Names that are encrypted can be counted by the reader alone, with a password. */
  private List<ListedEntry> listed(ArchiveFormat format, Thing archive) throws IOException {
    try {
      return EntryListing.of(format, archive.bytes());
    } catch (ContentException e) {
      if (e.code() != FailureCode.ENCRYPTED || limits.passwords().size() == 0) {
        throw e;
      }
      List<ListedEntry> entries = new ArrayList<>();
      ArchiveReader.of(format, limits.archiveAccess())
          .read(
              archive.bytes(),
              0,
              Integer.MAX_VALUE,
              (entry, content) ->
                  entries.add(new ListedEntry(entry.name(), entry.size(), /* isFile= */ true)));
      return entries;
    }
  }

  /** Reads some entries of an archive; failures of the archive itself are rows. */
  void entries(Thing archive, Run run, List<ListedEntry> listed) throws IOException {
    Entries entries = new Entries(archive, run.format());
    long files = listed.stream().filter(ListedEntry::isFile).count();
    boolean isSized = listed.stream().allMatch(entry -> entry.size() >= 0 || !entry.isFile());
    long size = listed.stream().filter(ListedEntry::isFile).mapToLong(ListedEntry::size).sum();
    try {
      ArchiveReader.of(run.format(), limits.archiveAccess())
          .read(archive.bytes(), run.first(), run.count(), entries);
    } catch (ContentException e) {
      rows.failureWithoutItem(archive.place().locator(), e.code(), e.getMessage());
      entries.failTheRest(files, size);
    }
    rows.account(
        run.locator(), files, entries.emitted, entries.failed, EntryListing.basis(run.format()));
    if (isSized) {
      rows.account(run.locator(), size, entries.emittedBytes, entries.failedBytes, "bytes");
    }
  }

  /** What an archive holds, as a thing. */
  Thing inside(Thing archive, ArchiveStep step, ByteSource bytes, Digests digests)
      throws IOException {
    String name = step.format().nameInside(archive.path(), step.name());
    Sniffed sniffed = SourceSniffer.sniff(name, bytes);
    Locator locator = step.format().inside(archive.place().locator(), step.ordinal(), name);
    SourceKind kind = rows.source().isKindDeclared() ? rows.source().kind() : sniffed.kind();
    Place place =
        archive.place().contained(locator, folder(archive, step, name), step.ordinal(), kind);
    return new Thing(place, name, sniffed.mediaType(), bytes, digests);
  }

  private static @Nullable String folder(Thing archive, ArchiveStep step, String name) {
    if (step.format().isCompression()) {
      return archive.place().folder();
    }
    String outer = archive.asFolder();
    int slash = name.lastIndexOf('/');
    if (slash < 0) {
      return outer;
    }
    String inner = name.substring(0, slash);
    return outer == null ? inner : outer + "/" + inner;
  }

  /**
   * A run of entries.
   *
   * @param format of the archive
   * @param first ordinal of the first
   * @param count how many ordinals
   * @param locator of the run
   */
  record Run(ArchiveFormat format, int first, int count, String locator) {}

  private final class Entries implements EntryVisitor {
    private final Thing archive;
    private final ArchiveFormat format;
    private long emitted;
    private long failed;
    private long emittedBytes;
    private long failedBytes;

    Entries(Thing archive, ArchiveFormat format) {
      this.archive = archive;
      this.format = format;
    }

    @Override
    public void entry(ArchiveEntry entry, Content content) throws IOException {
      String name = format.nameInside(archive.path(), entry.name());
      Locator locator = format.inside(archive.place().locator(), entry.ordinal(), name);
      if (rows.leaves(locator)) {
        emitted++;
        emittedBytes += Math.max(entry.size(), 0);
        return;
      }
      try (InputStream in = expansion.watched(content);
          SpooledBytes bytes = SpooledBytes.of(in, limits.scratch())) {
        ArchiveStep step = new ArchiveStep(format, entry.ordinal(), name);
        things.read(inside(archive, step, bytes, bytes.digests()));
        emitted++;
        emittedBytes += bytes.size();
      } catch (ContentException e) {
        rows.failureWithoutItem(locator, e.code(), e.getMessage());
        failed++;
        failedBytes += Math.max(entry.size(), 0);
      }
    }

    /** What an archive that cannot be read on still held, by its own list. */
    void failTheRest(long files, long size) {
      failed += Math.max(0, files - emitted - failed);
      failedBytes += Math.max(0, size - emittedBytes - failedBytes);
    }
  }
}
