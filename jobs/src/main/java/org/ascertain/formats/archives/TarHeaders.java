package org.ascertain.formats.archives;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;

/**
 * The headers of a tar archive, block by block (POSIX.1-2001 ustar and pax, and the GNU forms). It
 * counts what {@link TarReader} reads, so it uses nothing of it.
 */
final class TarHeaders {
  private static final int BLOCK = 512;
  private static final Pattern PAX_SIZE = Pattern.compile("(?:^|\\n)\\d+ size=(\\d+)\\n");
  private static final Pattern SPARSE_SIZE =
      Pattern.compile("(?:^|\\n)\\d+ GNU\\.sparse\\.(?:real)?size=(\\d+)\\n");

  private final InputStream in;
  private final List<ListedEntry> entries = new ArrayList<>();
  private long paxSize = -1;
  private long sparseSize = -1;

  private TarHeaders(InputStream in) {
    this.in = in;
  }

  static List<ListedEntry> entries(ByteSource archive) throws IOException {
    try (InputStream in = archive.open()) {
      TarHeaders headers = new TarHeaders(in);
      byte[] block = in.readNBytes(BLOCK);
      while (block.length == BLOCK && !isEnd(block)) {
        headers.header(block);
        block = in.readNBytes(BLOCK);
      }
      return headers.entries;
    }
  }

  private static boolean isEnd(byte[] block) {
    for (byte value : block) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  private void header(byte[] block) throws IOException {
    long size = paxSize >= 0 ? paxSize : number(block, 124, 12);
    char type = (char) (block[156] & 0xFF);
    if (type == 'x') {
      pax(new String(content(size), StandardCharsets.UTF_8));
      return;
    }
    if (type == 'g' || type == 'L' || type == 'K') {
      skip(size);
      return;
    }
    boolean isLink = type >= '1' && type <= '6';
    String name = text(block, 0, 100);
    boolean isFile = !isLink && !(type == '\0' && name.endsWith("/"));
    long real = type == 'S' ? number(block, 483, 12) : sparseSize;
    entries.add(new ListedEntry(name, real >= 0 ? real : size, isFile));
    if (type == 'S') {
      skipSparseMaps(block[482]);
    }
    skip(isLink ? 0 : size);
    paxSize = -1;
    sparseSize = -1;
  }

  private void pax(String records) {
    Matcher size = PAX_SIZE.matcher(records);
    paxSize = size.find() ? Long.parseLong(size.group(1)) : -1;
    Matcher sparse = SPARSE_SIZE.matcher(records);
    sparseSize = sparse.find() ? Long.parseLong(sparse.group(1)) : -1;
  }

  private void skipSparseMaps(byte isExtended) throws IOException {
    byte more = isExtended;
    while (more != 0) {
      byte[] map = in.readNBytes(BLOCK);
      more = map.length == BLOCK ? map[504] : 0;
    }
  }

  private byte[] content(long size) throws IOException {
    if (size > 1 << 20) {
      throw new ContentException(FailureCode.CORRUPT, "Header of a tar archive too long");
    }
    byte[] padded = in.readNBytes((int) (size + padding(size)));
    return Arrays.copyOf(padded, (int) size);
  }

  private void skip(long size) throws IOException {
    long left = size + padding(size);
    while (left > 0) {
      long skipped = in.skip(left);
      if (skipped <= 0 && in.read() < 0) {
        return;
      }
      left -= Math.max(skipped, 1);
    }
  }

  private static long padding(long size) {
    return (BLOCK - size % BLOCK) % BLOCK;
  }

  private static long number(byte[] block, int offset, int length) throws ContentException {
    if ((block[offset] & 0x80) != 0) {
      byte[] digits = Arrays.copyOfRange(block, offset, offset + length);
      digits[0] &= 0x7F;
      return new BigInteger(1, digits).longValue();
    }
    String octal = text(block, offset, length).strip();
    if (!octal.matches("[0-7]*")) {
      throw new ContentException(FailureCode.CORRUPT, "Not readable as a tar archive");
    }
    return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
  }

  private static String text(byte[] block, int offset, int length) {
    int end = offset;
    while (end < offset + length && block[end] != 0) {
      end++;
    }
    return new String(block, offset, end - offset, StandardCharsets.UTF_8);
  }
}
