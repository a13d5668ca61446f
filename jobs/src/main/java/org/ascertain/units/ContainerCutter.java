package org.ascertain.units;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ascertain.errors.UserException;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveFormat;
import org.ascertain.formats.archives.EntryListing;
import org.ascertain.formats.archives.ListedEntry;
import org.ascertain.formats.mbox.MboxCounter;
import org.ascertain.formats.pst.PstFile;
import org.ascertain.formats.pst.PstFolders;
import org.ascertain.model.UnitKind;

/** Cuts a container, and the large containers in it. */
final class ContainerCutter {
  private final UnitLimits limits;
  private final ArchiveAccess access;
  private final NestedSearch search;

  ContainerCutter(UnitLimits limits, ArchiveAccess access, NestedSearch search) {
    this.limits = limits;
    this.access = access;
    this.search = search;
  }

  /** The pieces of a container; whoever reads one that is whole tells what is wrong with it. */
  List<Piece> cut(Container container) throws IOException {
    List<Piece> pieces = List.of();
    try {
      if (container.mediaType().equals(MediaTypes.MAILBOX)) {
        pieces = mailbox(container);
      } else if (container.mediaType().equals(MediaTypes.OUTLOOK_STORE)) {
        pieces = store(container);
      } else {
        ArchiveFormat format = ArchiveFormat.ofMediaType(container.mediaType()).orElse(null);
        pieces = format == null ? List.of() : archive(container, format);
      }
    } catch (ContentException e) {
      return List.of(whole(container));
    }
    return pieces.isEmpty() ? List.of(whole(container)) : pieces;
  }

  private static Piece whole(Container container) {
    return Piece.whole(container.locator().toString(), container.bytes().size());
  }

  private List<Piece> mailbox(Container mailbox) throws IOException {
    List<Long> starts = MboxCounter.starts(mailbox.bytes());
    List<Piece> pieces = new ArrayList<>();
    int first = 0;
    for (int next = 1; next <= starts.size(); next++) {
      boolean isLast = next == starts.size();
      long from = starts.get(first);
      long to = isLast ? mailbox.bytes().size() : starts.get(next);
      if (isLast || to - from >= limits.mailboxBytes()) {
        String locator = mailbox.part("mbox@" + from + "+" + (to - from));
        long count = (long) next - first;
        pieces.add(new Piece(UnitKind.MBOX_RANGE, locator, count, MboxCounter.BASIS, to - from));
        first = next;
      }
    }
    return pieces;
  }

  /** Ranges that together hold every id that there can be: rows without a node belong somewhere. */
  private List<Piece> store(Container store) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    long size = store.bytes().size();
    for (PstRange range : PstRange.cut(PstFile.open(store.bytes()), size, limits)) {
      pieces.add(
          new Piece(
              UnitKind.STORE_ITEMS,
              store.part(range.locator()),
              range.expected(),
              PstFolders.BASIS,
              range.size()));
    }
    return pieces;
  }

  private List<Piece> archive(Container archive, ArchiveFormat format) throws IOException {
    List<ListedEntry> entries = EntryListing.of(format, archive.bytes());
    if (entries.isEmpty() || isBeyondBounds(archive, entries)) {
      return List.of();
    }
    Map<Integer, List<Piece>> nested = nested(archive, format, entries);
    List<Piece> pieces = new ArrayList<>();
    if (format.isCuttable()) {
      pieces.addAll(runs(archive, format, entries, nested.keySet()));
    } else if (!nested.isEmpty()) {
      pieces.add(whole(archive));
    }
    nested.values().forEach(pieces::addAll);
    return pieces;
  }

  /** Archives that are refused as a whole where they stand inside others. */
  private boolean isBeyondBounds(Container archive, List<ListedEntry> entries) {
    boolean isTooMany = entries.size() > access.limits().entries();
    boolean isTooDeep = archive.archives() >= access.limits().depth();
    return archive.archives() > 0 && (isTooMany || isTooDeep);
  }

  /** The pieces of containers that come apart, by the ordinals of their entries. */
  private Map<Integer, List<Piece>> nested(
      Container archive, ArchiveFormat format, List<ListedEntry> entries) throws IOException {
    Map<Integer, List<Piece>> nested = new TreeMap<>();
    Map<Integer, Container> found = search.containers(archive, format, entries);
    for (Map.Entry<Integer, Container> entry : found.entrySet()) {
      List<Piece> pieces = cutOrWhole(entry.getValue());
      if (pieces.size() > 1) {
        nested.put(entry.getKey(), pieces);
      } else {
        search.drop(entry.getValue());
      }
    }
    return nested;
  }

  /** Whatever a container inside another holds, it costs no more than the cut. */
  private List<Piece> cutOrWhole(Container nested) throws IOException {
    try {
      return cut(nested);
    } catch (UserException e) {
      throw e;
    } catch (RuntimeException e) {
      return List.of(whole(nested));
    }
  }

  /** What is cut by itself costs a run nothing. */
  private List<Piece> runs(
      Container archive, ArchiveFormat format, List<ListedEntry> entries, Set<Integer> cut) {
    List<Piece> runs = new ArrayList<>();
    int first = 0;
    long size = 0;
    for (int next = 1; next <= entries.size(); next++) {
      size += cut.contains(next - 1) ? 0 : Math.max(entries.get(next - 1).size(), 0);
      boolean isFull = next - first >= limits.archiveEntries() || size >= limits.archiveBytes();
      if (isFull || next == entries.size()) {
        runs.add(run(archive, format, entries.subList(first, next), first, size));
        first = next;
        size = 0;
      }
    }
    return runs;
  }

  private static Piece run(
      Container archive, ArchiveFormat format, List<ListedEntry> entries, int first, long size) {
    long files = entries.stream().filter(ListedEntry::isFile).count();
    String locator = archive.part(format.label() + "#" + first + "+" + entries.size());
    return new Piece(UnitKind.ARCHIVE_ENTRIES, locator, files, EntryListing.basis(format), size);
  }
}
