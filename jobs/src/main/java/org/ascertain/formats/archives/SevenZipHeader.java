package org.ascertain.formats.archives;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.tukaani.xz.LZMAInputStream;

/**
 * The header of a 7-Zip archive (7zFormat.txt). It counts what {@link SevenZipReader} reads, so it
 * uses nothing of it.
 */
final class SevenZipHeader {
  private static final int START = 32;
  private static final long LONGEST = 256L << 20;
  private static final int MOST = 10_000_000;

  private SevenZipHeader() {}

  static List<ListedEntry> entries(ByteSource archive) throws IOException {
    ByteBuffer start = ByteBuffer.wrap(archive.head(START)).order(ByteOrder.LITTLE_ENDIAN);
    if (start.limit() < START || start.getInt(0) != 0xAFBC7A37 || start.getShort(4) != 0x1C27) {
      throw corrupt();
    }
    long offset = start.getLong(12);
    long size = start.getLong(20);
    if (size == 0) {
      return List.of();
    }
    byte[] header = slice(archive, offset, size);
    try {
      for (int level = 0; level < 4 && header[0] == 0x17; level++) {
        header =
            decoded(archive, new SevenZipStreams(ByteBuffer.wrap(header, 1, header.length - 1)));
      }
      return listed(ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN));
    } catch (RuntimeException e) {
      throw new ContentException(FailureCode.CORRUPT, "No readable header of a 7-Zip archive", e);
    }
  }

  private static byte[] slice(ByteSource archive, long offset, long size) throws IOException {
    boolean isInside = offset >= 0 && size > 0 && offset <= archive.size() - START - size;
    if (!isInside || size > LONGEST) {
      throw new ContentException(FailureCode.TRUNCATED, "The header of the archive is missing");
    }
    return archive.slice(START + offset, size).bytes();
  }

  /** A header that is packed like a file. */
  private static byte[] decoded(ByteSource archive, SevenZipStreams streams) throws IOException {
    streams.read();
    byte[] packed = slice(archive, streams.packedStart(), streams.packedSize());
    long size = streams.folderSizes().get(0);
    if (streams.isEncrypted()) {
      throw new ContentException(FailureCode.ENCRYPTED, "The names of the archive are encrypted");
    }
    if (size > LONGEST) {
      throw new ContentException(FailureCode.BOMB, "The header of the archive is too long");
    }
    byte[] properties = streams.lzmaProperties();
    if (properties == null) {
      return packed;
    }
    int dictionary = ByteBuffer.wrap(properties).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
    try (InputStream in =
        new LZMAInputStream(new ByteArrayInputStream(packed), size, properties[0], dictionary)) {
      return in.readNBytes((int) size);
    }
  }

  private static List<ListedEntry> listed(ByteBuffer header) throws IOException {
    if (header.get() != 0x01) {
      throw corrupt();
    }
    List<Long> sizes = List.of();
    int id = header.get();
    while (id != 0x05 && id != 0) {
      SevenZipStreams streams = new SevenZipStreams(header);
      if (id == 0x04) {
        streams.read();
        sizes = streams.sizes();
      } else if (id == 0x03) {
        streams.read();
      } else {
        streams.skipProperties();
      }
      id = header.get();
    }
    return id == 0 ? List.of() : files(header, sizes);
  }

  private static List<ListedEntry> files(ByteBuffer header, List<Long> sizes)
      throws ContentException {
    int count = (int) Math.min(SevenZipStreams.number(header), MOST);
    List<String> names = new ArrayList<>();
    boolean[] isEmpty = new boolean[count];
    boolean[] isEmptyFile = new boolean[count];
    for (int id = header.get(); id != 0; id = header.get()) {
      int length = (int) SevenZipStreams.number(header);
      int end = Math.addExact(header.position(), length);
      if (id == 0x0E) {
        SevenZipStreams.bits(header, isEmpty);
      } else if (id == 0x0F) {
        spread(header, isEmpty, isEmptyFile);
      } else if (id == 0x11) {
        names = names(header, end);
      }
      header.position(end);
    }
    return entries(names, sizes, isEmpty, isEmptyFile);
  }

  /** Of the entries without bytes, those that are files and no folders. */
  private static void spread(ByteBuffer header, boolean[] isEmpty, boolean[] isEmptyFile) {
    int count = 0;
    for (boolean each : isEmpty) {
      count += each ? 1 : 0;
    }
    boolean[] packed = new boolean[count];
    SevenZipStreams.bits(header, packed);
    int next = 0;
    for (int i = 0; i < isEmpty.length; i++) {
      isEmptyFile[i] = isEmpty[i] && packed[next++];
    }
  }

  private static List<String> names(ByteBuffer header, int end) {
    List<String> names = new ArrayList<>();
    header.get();
    StringBuilder name = new StringBuilder();
    while (header.position() + 1 < end) {
      int low = header.get() & 0xFF;
      char unit = (char) (low | (header.get() & 0xFF) << 8);
      if (unit == 0) {
        names.add(name.toString());
        name.setLength(0);
      } else {
        name.append(unit);
      }
    }
    return names;
  }

  private static List<ListedEntry> entries(
      List<String> names, List<Long> sizes, boolean[] isEmpty, boolean[] isEmptyFile) {
    List<ListedEntry> entries = new ArrayList<>();
    int stream = 0;
    for (int i = 0; i < isEmpty.length; i++) {
      String name = i < names.size() ? names.get(i) : "";
      long size = isEmpty[i] ? 0 : sizes.get(stream++);
      entries.add(new ListedEntry(name, size, !isEmpty[i] || isEmptyFile[i]));
    }
    return entries;
  }

  static ContentException corrupt() {
    return new ContentException(FailureCode.CORRUPT, "No readable header of a 7-Zip archive");
  }
}
