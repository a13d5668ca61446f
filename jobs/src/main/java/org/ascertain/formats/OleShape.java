package org.ascertain.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Compound files of Microsoft by the first entries of their directory ([MS-CFB] 2.6). */
final class OleShape {
  private static final long SIGNATURE = 0xE11AB1A1E011CFD0L;
  private static final int HEADER = 512;
  private static final int ENTRY = 128;
  private static final int SECTOR = 512;

  private OleShape() {}

  static boolean isOle(byte[] head) {
    return head.length >= HEADER
        && ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong(0) == SIGNATURE;
  }

  /** Whether the names right after the root are those of an Outlook message. */
  static boolean isMessage(ByteSource file) throws IOException {
    long start = directory(file.head(HEADER));
    long length = Math.min(SECTOR, file.size() - start);
    return start > 0 && length > ENTRY && isMessage(file.slice(start, length).bytes(), 0);
  }

  /** The same from the first bytes; false where they do not reach as far as the names. */
  static boolean isMessage(byte[] head) {
    long start = isOle(head) ? directory(head) : 0;
    return start > 0 && start < head.length && isMessage(head, (int) start);
  }

  /** Where the directory begins: sectors are counted from behind the header. */
  private static long directory(byte[] head) {
    ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int shift = header.getShort(30) == 12 ? 12 : 9;
    return (header.getInt(48) & 0xFFFFFFFFL) + 1 << shift;
  }

  private static boolean isMessage(byte[] bytes, int directory) {
    int end = Math.min(bytes.length, directory + SECTOR);
    for (int at = directory + ENTRY; at + ENTRY <= end; at += ENTRY) {
      String name = new String(bytes, at, 64, StandardCharsets.UTF_16LE);
      if (name.startsWith("__substg1.0_")
          || name.startsWith("__nameid_version1.0")
          || name.startsWith("__properties_version1.0")) {
        return true;
      }
    }
    return false;
  }
}
