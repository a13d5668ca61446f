package org.ascertain.units;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.archives.ArchiveFormat;
import org.ascertain.formats.archives.EntryListing;
import org.ascertain.formats.archives.ListedEntry;
import org.ascertain.formats.mbox.MboxCounter;
import org.ascertain.formats.pst.PstFile;
import org.ascertain.formats.pst.PstFolders;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.model.UnitKind;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;

/**
 * Cuts a source into units that tasks read independently: ranges of a mailbox that begin and end at
 * messages, runs of entries of an archive, everything else whole. The expected counts come from
 * code that shares nothing with the readers.
 */
public final class UnitCutter {
  /** Changes when the cutting changes. */
  public static final String VERSION = "2";

  private final UnitLimits limits;

  /** A cutter that keeps to some sizes. */
  public UnitCutter(UnitLimits limits) {
    this.limits = limits;
  }

  /**
   * The units of a source, at least one.
   *
   * @throws IOException when the source cannot be read
   */
  public List<Unit> cut(Source source, ByteSource bytes) throws IOException {
    if (bytes.size() == 0 || bytes.size() != source.sizeBytes()) {
      return List.of(whole(source));
    }
    if (source.mediaType().equals(MediaTypes.MAILBOX)) {
      return mailbox(source, bytes);
    }
    if (source.mediaType().equals(MediaTypes.OUTLOOK_STORE)) {
      return store(source, bytes);
    }
    ArchiveFormat format = ArchiveFormat.ofMediaType(source.mediaType()).orElse(null);
    boolean hasEntries = format != null && format.isCuttable();
    return hasEntries ? archive(source, bytes, format) : List.of(whole(source));
  }

  /** A source as one unit, whatever it holds. */
  public static Unit whole(Source source) {
    return unit(source, 0, UnitKind.FILE, "", null, null, source.sizeBytes());
  }

  private List<Unit> mailbox(Source source, ByteSource bytes) throws IOException {
    List<Long> starts = MboxCounter.starts(bytes);
    List<Unit> units = new ArrayList<>();
    int first = 0;
    for (int next = 1; next <= starts.size(); next++) {
      boolean isLast = next == starts.size();
      long from = starts.get(first);
      long to = isLast ? bytes.size() : starts.get(next);
      if (isLast || to - from >= limits.mailboxBytes()) {
        String locator = "mbox@" + from + "+" + (to - from);
        long count = (long) next - first;
        units.add(
            unit(
                source,
                units.size(),
                UnitKind.MBOX_RANGE,
                locator,
                count,
                MboxCounter.BASIS,
                to - from));
        first = next;
      }
    }
    return units;
  }

  private List<Unit> archive(Source source, ByteSource bytes, ArchiveFormat format)
      throws IOException {
    List<ListedEntry> entries;
    try {
      entries = EntryListing.of(format, bytes);
    } catch (ContentException e) {
      // Whoever reads the unit tells what is wrong.
      return List.of(whole(source));
    }
    if (entries.isEmpty()) {
      return List.of(whole(source));
    }
    List<Unit> units = new ArrayList<>();
    int first = 0;
    long size = 0;
    for (int next = 1; next <= entries.size(); next++) {
      size += Math.max(entries.get(next - 1).size(), 0);
      boolean isFull = next - first >= limits.archiveEntries() || size >= limits.archiveBytes();
      if (isFull || next == entries.size()) {
        units.add(entries(source, units.size(), format, entries.subList(first, next), first));
        first = next;
        size = 0;
      }
    }
    return units;
  }

  /** Ranges that together hold every id that there can be: rows without a node belong somewhere. */
  private List<Unit> store(Source source, ByteSource bytes) throws IOException {
    List<PstRange> ranges;
    try {
      ranges = PstRange.cut(PstFile.open(bytes), bytes.size(), limits);
    } catch (ContentException e) {
      // Whoever reads the unit tells what is wrong.
      return List.of(whole(source));
    }
    List<Unit> units = new ArrayList<>();
    for (PstRange range : ranges) {
      units.add(
          unit(
              source,
              units.size(),
              UnitKind.STORE_ITEMS,
              range.locator(),
              range.expected(),
              PstFolders.BASIS,
              range.size()));
    }
    return units.isEmpty() ? List.of(whole(source)) : units;
  }

  private static Unit entries(
      Source source, int ordinal, ArchiveFormat format, List<ListedEntry> entries, int first) {
    long files = entries.stream().filter(ListedEntry::isFile).count();
    long size = entries.stream().mapToLong(entry -> Math.max(entry.size(), 0)).sum();
    String locator = format.label() + "#" + first + "+" + entries.size();
    String basis = EntryListing.basis(format);
    return unit(source, ordinal, UnitKind.ARCHIVE_ENTRIES, locator, files, basis, size);
  }

  private static Unit unit(
      Source source,
      int ordinal,
      UnitKind kind,
      String locator,
      @Nullable Long expected,
      @Nullable String basis,
      long size) {
    String id = Hashes.id("unit", source.sourceId(), locator);
    return new Unit(id, source.sourceId(), ordinal, kind, locator, expected, basis, size);
  }
}
