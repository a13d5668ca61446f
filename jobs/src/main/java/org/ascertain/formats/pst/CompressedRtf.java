package org.ascertain.formats.pst;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Expands compressed RTF: LZ77 over a window of 4096 bytes that begins with common words of RTF.
 */
final class CompressedRtf {
  private static final int COMPRESSED = 0x75465A4C;
  private static final int PLAIN = 0x414C454D;
  private static final int HEAD = 16;
  private static final int WINDOW = 4096;
  private static final byte[] COMMON =
      ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
              + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl"
              + "\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
          .getBytes(StandardCharsets.US_ASCII);

  private final byte[] in;
  private final byte[] window = new byte[WINDOW];
  private final int limit;
  private int at = HEAD;
  private int writeAt = COMMON.length;
  private byte[] out = new byte[1024];
  private int count;

  private CompressedRtf(byte[] in, int limit) {
    this.in = in;
    this.limit = limit;
    System.arraycopy(COMMON, 0, window, 0, COMMON.length);
  }

  /**
   * Expands.
   *
   * @param limit at most so many bytes come out
   * @throws LostException when it is no compressed RTF
   */
  static byte[] expand(byte[] in, int limit) throws LostException {
    if (in.length < HEAD) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "too short for RTF");
    }
    int type = Little.i32(in, 8);
    if (type == PLAIN) {
      int end = (int) Math.min(in.length, HEAD + Little.u32(in, 4));
      return Arrays.copyOfRange(in, HEAD, Math.max(HEAD, end));
    }
    if (type != COMPRESSED) {
      throw new LostException(PstFinding.Kind.STRUCTURE, -1, "compressed in an unknown way");
    }
    return new CompressedRtf(in, limit).run();
  }

  private byte[] run() {
    boolean isOpen = true;
    while (isOpen && at < in.length && count < limit) {
      int flags = in[at++];
      for (int bit = 0; bit < 8 && isOpen && at < in.length; bit++) {
        isOpen = (flags >> bit & 1) == 0 ? literal() : reference();
      }
    }
    return Arrays.copyOf(out, Math.min(count, limit));
  }

  private boolean literal() {
    put(in[at++]);
    return true;
  }

  private boolean reference() {
    if (at + 2 > in.length) {
      return false;
    }
    int pair = (in[at] & 0xFF) << 8 | in[at + 1] & 0xFF;
    at += 2;
    int from = pair >>> 4;
    if (from == writeAt) {
      return false;
    }
    int length = (pair & 0xF) + 2;
    for (int i = 0; i < length; i++) {
      put(window[(from + i) % WINDOW]);
    }
    return true;
  }

  private void put(byte value) {
    if (count == out.length) {
      out = Arrays.copyOf(out, count * 2);
    }
    out[count++] = value;
    window[writeAt] = value;
    writeAt = (writeAt + 1) % WINDOW;
  }
}
