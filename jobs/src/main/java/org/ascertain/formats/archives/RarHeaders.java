package org.ascertain.formats.archives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;

/**
 * The headers of a RAR archive, block by block (technote.txt of RAR 4, "RAR 5.0 archive format").
 * It counts what {@link RarReader} reads, so it uses nothing of it.
 */
final class RarHeaders {
  private static final int MAIN = 0x73;
  private static final int FILE = 0x74;
  private static final int END = 0x7B;
  private static final int LONGEST = 1 << 21;

  private final ByteSource archive;
  private final List<ListedEntry> entries = new ArrayList<>();
  private boolean isEncrypted;
  private boolean isHeaderEncrypted;

  private RarHeaders(ByteSource archive) {
    this.archive = archive;
  }

  /**
   * What the headers tell.
   *
   * @param entries files and folders
   * @param isVersion5 whether it is of version 5
   * @param isEncrypted whether any entry is
   * @param isHeaderEncrypted whether the names are, too; then there are no entries here
   */
  record Found(
      List<ListedEntry> entries,
      boolean isVersion5,
      boolean isEncrypted,
      boolean isHeaderEncrypted) {}

  static List<ListedEntry> entries(ByteSource archive) throws IOException {
    Found found = of(archive);
    if (found.isHeaderEncrypted) {
      throw new ContentException(FailureCode.ENCRYPTED, "The names of the archive are encrypted");
    }
    return found.entries;
  }

  static Found of(ByteSource archive) throws IOException {
    RarHeaders headers = new RarHeaders(archive);
    String start = new String(archive.head(8), StandardCharsets.ISO_8859_1);
    if (!start.startsWith("Rar!\u001A\u0007")) {
      throw new ContentException(FailureCode.CORRUPT, "Not readable as a RAR archive");
    }
    boolean isVersion5 = start.length() > 7 && start.charAt(6) == 1 && start.charAt(7) == 0;
    long position = isVersion5 ? 8 : 7;
    while (position >= 0 && position < archive.size() && !headers.isHeaderEncrypted) {
      position = isVersion5 ? headers.block5(position) : headers.block4(position);
    }
    return new Found(headers.entries, isVersion5, headers.isEncrypted, headers.isHeaderEncrypted);
  }

  private ByteBuffer read(long position, int length) throws IOException {
    int there = (int) Math.min(length, archive.size() - position);
    return ByteBuffer.wrap(archive.slice(position, there).bytes()).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Reads one block; returns where the next one begins, -1 after the last. */
  private long block4(long position) throws IOException {
    ByteBuffer head = read(position, 7);
    if (head.limit() < 7) {
      return -1;
    }
    int type = head.get(2) & 0xFF;
    int flags = head.getShort(3) & 0xFFFF;
    int size = head.getShort(5) & 0xFFFF;
    if (size < 7) {
      throw new ContentException(FailureCode.CORRUPT, "A header of the archive is broken");
    }
    ByteBuffer block = read(position, size);
    isHeaderEncrypted |= type == MAIN && (flags & 0x80) != 0;
    isEncrypted |= isHeaderEncrypted;
    boolean isFile = type == FILE;
    if (isFile && block.limit() >= 32) {
      file4(block, flags);
    }
    long added = (flags & 0x8000) != 0 || isFile ? data4(block, flags, isFile) : 0;
    return type == END ? -1 : position + size + added;
  }

  private static long data4(ByteBuffer block, int flags, boolean isFile) {
    long low = block.limit() >= 11 ? block.getInt(7) & 0xFFFFFFFFL : 0;
    boolean isLarge = isFile && (flags & 0x100) != 0 && block.limit() >= 36;
    return isLarge ? low | (long) block.getInt(32) << 32 : low;
  }

  private void file4(ByteBuffer block, int flags) {
    boolean isLarge = (flags & 0x100) != 0 && block.limit() >= 40;
    long size = block.getInt(11) & 0xFFFFFFFFL;
    if (isLarge) {
      size |= (long) block.getInt(36) << 32;
    }
    isEncrypted |= (flags & 4) != 0;
    boolean isFolder = (flags & 0xE0) == 0xE0;
    int start = isLarge ? 40 : 32;
    int length = Math.min(block.getShort(26) & 0xFFFF, block.limit() - start);
    byte[] name = new byte[Math.max(length, 0)];
    block.get(start, name);
    entries.add(new ListedEntry(new String(name, StandardCharsets.UTF_8), size, !isFolder));
  }

  private long block5(long position) throws IOException {
    ByteBuffer block = read(position, 64 << 10);
    block.position(Math.min(4, block.limit()));
    long size = number(block);
    long bodyStart = block.position();
    int type = (int) number(block);
    long flags = number(block);
    long extra = (flags & 1) != 0 ? number(block) : 0;
    long data = (flags & 2) != 0 ? number(block) : 0;
    if (size <= 0 || size > LONGEST || data < 0 || extra < 0) {
      throw new ContentException(FailureCode.CORRUPT, "A header of the archive is broken");
    }
    isHeaderEncrypted |= type == 4;
    isEncrypted |= type == 4;
    if (type == 2) {
      file5(block);
    }
    return type == 5 || type == 4 ? -1 : position + bodyStart + size + data;
  }

  private void file5(ByteBuffer block) throws ContentException {
    long flags = number(block);
    long size = number(block);
    number(block);
    int fixed = ((flags & 2) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
    block.position(Math.min(block.limit(), block.position() + fixed));
    number(block);
    number(block);
    int length = (int) Math.min(number(block), block.remaining());
    byte[] name = new byte[length];
    block.get(name);
    boolean isUnknown = (flags & 8) != 0;
    String path = new String(name, StandardCharsets.UTF_8);
    entries.add(new ListedEntry(path, isUnknown ? -1 : size, (flags & 1) == 0));
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  private static long number(ByteBuffer in) throws ContentException {
    long number = 0;
    for (int shift = 0; shift < 63 && in.hasRemaining(); shift += 7) {
      byte next = in.get();
      number |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new ContentException(FailureCode.TRUNCATED, "A header of the archive is cut off");
  }
}
