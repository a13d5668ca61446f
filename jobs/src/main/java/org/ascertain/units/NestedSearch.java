package org.ascertain.units;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.SourceSniffer;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveEntry;
import org.ascertain.formats.archives.ArchiveFormat;
import org.ascertain.formats.archives.ArchiveReader;
import org.ascertain.formats.archives.EntryVisitor;
import org.ascertain.formats.archives.Expansion;
import org.ascertain.formats.archives.ListedEntry;
import org.ascertain.formats.archives.NestedContainers;
import org.ascertain.model.Locator;
import org.ascertain.tables.Source;

/**
 * Finds the large containers in the archives of a source, and keeps their bytes. What cannot be
 * read is no find: it is read where it stands, and the reader tells what is wrong.
 */
final class NestedSearch {
  /** Few mailboxes shrink to less than this part of their size. */
  private static final int USUAL_RATIO = 16;

  private final Source source;
  private final UnitLimits limits;
  private final ArchiveAccess access;
  private final NestedContainers containers;
  private final Expansion expansion;

  NestedSearch(Source source, UnitLimits limits, ArchiveAccess access) {
    this.source = source;
    this.limits = limits;
    this.access = access;
    this.containers = new NestedContainers(access);
    this.expansion = new Expansion(access.limits(), source.sizeBytes());
  }

  /** The large containers in an archive, by the ordinals of their entries. */
  Map<Integer, Container> containers(
      Container archive, ArchiveFormat format, List<ListedEntry> entries) throws IOException {
    Map<Integer, Container> found = new TreeMap<>();
    boolean isLikely = format.isCompression() || entries.stream().anyMatch(this::isLarge);
    if (isLikely) {
      EntryVisitor visitor = (entry, content) -> visit(archive, format, entry, content, found);
      try {
        ArchiveReader.of(format, access).read(archive.bytes(), 0, entries.size(), visitor);
      } catch (ContentException e) {
        // What was found before it breaks off stands.
        return found;
      }
    }
    return found;
  }

  /** Lets go of the bytes of a container. */
  void drop(Container container) throws IOException {
    containers.drop(source.sourceId(), container.locator());
  }

  private boolean isLarge(ListedEntry entry) {
    return entry.isFile() && entry.size() >= limits.nestedBytes();
  }

  private void visit(
      Container archive,
      ArchiveFormat format,
      ArchiveEntry entry,
      EntryVisitor.Content content,
      Map<Integer, Container> found)
      throws IOException {
    boolean isLarge =
        entry.size() < 0
            ? entry.storedSize() >= limits.nestedBytes() / USUAL_RATIO
            : entry.size() >= limits.nestedBytes();
    if (!isLarge) {
      return;
    }
    String name = format.nameInside(archive.path(), entry.name());
    Locator locator = format.inside(archive.locator(), entry.ordinal(), name);
    try (InputStream in = expansion.watched(content)) {
      byte[] head = in.readNBytes(SourceSniffer.HEAD_BYTES);
      String mediaType = SourceSniffer.sniff(name, head).mediaType();
      if (comesApart(mediaType)) {
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
        ByteSource bytes = containers.keep(source.sourceId(), locator, all);
        add(new Container(locator, name, mediaType, bytes, archive.archives() + 1), entry, found);
      }
    } catch (ContentException e) {
      // Read where it stands.
      return;
    }
  }

  private static boolean comesApart(String mediaType) {
    return mediaType.equals(MediaTypes.MAILBOX)
        || mediaType.equals(MediaTypes.OUTLOOK_STORE)
        || ArchiveFormat.ofMediaType(mediaType).isPresent();
  }

  /** What has another size than its archive says is told where it stands. */
  private void add(Container container, ArchiveEntry entry, Map<Integer, Container> found)
      throws IOException {
    long size = container.bytes().size();
    boolean isAsSaid = entry.size() < 0 || entry.size() == size;
    if (isAsSaid && size >= limits.nestedBytes()) {
      found.put(entry.ordinal(), container);
    } else {
      drop(container);
    }
  }
}
