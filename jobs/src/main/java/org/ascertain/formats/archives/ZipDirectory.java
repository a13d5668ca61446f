package org.ascertain.formats.archives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;

/**
 * The central directory of a zip archive (APPNOTE.TXT 4.3.12 to 4.3.16), zip64 included. It counts
 * what {@link ZipReader} reads, so it uses nothing of it.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int HEADER = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR64_LENGTH = 20;
  private static final int HEADER_LENGTH = 46;
  private static final int MAX_COMMENT = 0xFFFF;
  private static final long MAX_DIRECTORY = 1L << 30;

  private ZipDirectory() {}

  static List<ListedEntry> entries(ByteSource archive) throws IOException {
    long tailLength = Math.min(archive.size(), END_LENGTH + MAX_COMMENT + LOCATOR64_LENGTH);
    long tailStart = archive.size() - tailLength;
    ByteBuffer tail = read(archive, tailStart, tailLength);
    int end = endRecord(tail);
    long size = tail.getInt(end + 12) & 0xFFFFFFFFL;
    long start = tail.getInt(end + 16) & 0xFFFFFFFFL;
    long recordStart = tailStart + end;
    if (size == 0xFFFFFFFFL || start == 0xFFFFFFFFL || tail.getShort(end + 10) == -1) {
      long record64 = zip64Record(tail, end);
      if (record64 >= 0) {
        ByteBuffer record = zip64(archive, record64);
        size = record.getLong(40);
        start = record.getLong(48);
        recordStart = record64;
      }
    }
    if (size < 0 || size > Math.min(MAX_DIRECTORY, recordStart)) {
      throw corrupt();
    }
    // Bytes may stand before the archive; then the directory still ends where its end says.
    long directory = start + size == recordStart ? start : recordStart - size;
    List<ListedEntry> entries = headers(read(archive, directory, size));
    if (entries.isEmpty() && tail.getShort(end + 10) != 0) {
      throw corrupt();
    }
    return entries;
  }

  private static int endRecord(ByteBuffer tail) throws ContentException {
    for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
      if (tail.getInt(i) == END) {
        return i;
      }
    }
    throw corrupt();
  }

  private static long zip64Record(ByteBuffer tail, int end) {
    int locator = end - LOCATOR64_LENGTH;
    boolean isThere = locator >= 0 && tail.getInt(locator) == LOCATOR64;
    return isThere ? tail.getLong(locator + 8) : -1;
  }

  private static ByteBuffer zip64(ByteSource archive, long position) throws IOException {
    if (position < 0 || position > archive.size() - 56) {
      throw corrupt();
    }
    ByteBuffer record = read(archive, position, 56);
    if (record.getInt(0) != END64) {
      throw corrupt();
    }
    return record;
  }

  private static List<ListedEntry> headers(ByteBuffer directory) throws ContentException {
    List<ListedEntry> entries = new ArrayList<>();
    int position = 0;
    while (position + HEADER_LENGTH <= directory.limit() && directory.getInt(position) == HEADER) {
      int nameLength = directory.getShort(position + 28) & 0xFFFF;
      int extraLength = directory.getShort(position + 30) & 0xFFFF;
      int commentLength = directory.getShort(position + 32) & 0xFFFF;
      int next = position + HEADER_LENGTH + nameLength + extraLength + commentLength;
      if (next > directory.limit()) {
        throw corrupt();
      }
      entries.add(entry(directory, position, nameLength, extraLength));
      position = next;
    }
    return entries;
  }

  private static ListedEntry entry(ByteBuffer directory, int header, int nameLength, int extra) {
    byte[] bytes = new byte[nameLength];
    directory.get(header + HEADER_LENGTH, bytes);
    boolean isUtf8 = (directory.getShort(header + 8) & 1 << 11) != 0;
    String name = ZipNames.of(bytes, isUtf8);
    long size = directory.getInt(header + 24) & 0xFFFFFFFFL;
    if (size == 0xFFFFFFFFL) {
      size = zip64Size(directory, header + HEADER_LENGTH + nameLength, extra);
    }
    return new ListedEntry(name, size, !name.endsWith("/"));
  }

  private static long zip64Size(ByteBuffer directory, int extra, int length) {
    int position = extra;
    while (position + 4 <= extra + length) {
      int id = directory.getShort(position) & 0xFFFF;
      int size = directory.getShort(position + 2) & 0xFFFF;
      if (id == 1 && size >= 8 && position + 12 <= extra + length) {
        return directory.getLong(position + 4);
      }
      position += 4 + size;
    }
    return -1;
  }

  private static ByteBuffer read(ByteSource archive, long start, long length) throws IOException {
    byte[] bytes = archive.slice(start, length).bytes();
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ContentException corrupt() {
    return new ContentException(FailureCode.CORRUPT, "No readable directory of a zip archive");
  }
}
