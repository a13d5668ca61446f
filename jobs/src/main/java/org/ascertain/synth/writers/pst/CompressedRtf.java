package org.ascertain.synth.writers.pst;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rich text as bodies keep it ([MS-OXRTFCP]): runs of literals and references into a ring of the
 * last 4,096 bytes, which starts with words that are common in rich text.
 */
final class CompressedRtf {
  private static final byte[] COMMON =
      ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
              + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl"
              + "\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
          .getBytes(StandardCharsets.US_ASCII);
  private static final int COMPRESSED = 0x75465A4C;
  private static final int RING = 4096;
  private static final int MAX_MATCH = 17;
  private static final int MIN_MATCH = 2;
  private static final int HASH_SIZE = 1 << 15;
  private static final int TOKENS_PER_RUN = 8;
  private static final int HEADER_AFTER_SIZE = 12;

  private final byte[] all;
  private final int[] lastAt = new int[HASH_SIZE];
  private final LittleEndian output = new LittleEndian();
  private final LittleEndian run = new LittleEndian();
  private int control;
  private int tokens;

  private CompressedRtf(byte[] rtf) {
    all = Arrays.copyOf(COMMON, COMMON.length + rtf.length);
    System.arraycopy(rtf, 0, all, COMMON.length, rtf.length);
    Arrays.fill(lastAt, -1);
  }

  /** The compressed form, with its header. */
  static byte[] of(byte[] rtf) {
    CompressedRtf compressor = new CompressedRtf(rtf);
    compressor.compress();
    byte[] body = compressor.output.toBytes();
    LittleEndian whole = new LittleEndian();
    whole.int4(body.length + HEADER_AFTER_SIZE).int4(rtf.length).int4(COMPRESSED);
    return whole.int4(Checks.crc(body, 0, body.length)).put(body).toBytes();
  }

  private void compress() {
    for (int i = 0; i < COMMON.length; i++) {
      remember(i);
    }
    int at = COMMON.length;
    while (at < all.length) {
      int candidate = remember(at);
      int length = candidate < 0 ? 0 : matchLength(candidate, at);
      if (length < MIN_MATCH) {
        literal(all[at++]);
      } else {
        reference(candidate % RING, length);
        for (int i = 1; i < length; i++) {
          remember(at + i);
        }
        at += length;
      }
    }
    reference(at % RING, MIN_MATCH);
    flush();
  }

  private int remember(int at) {
    if (at + MIN_MATCH >= all.length) {
      return -1;
    }
    int key = (all[at] & 0xFF) << 16 | (all[at + 1] & 0xFF) << 8 | all[at + 2] & 0xFF;
    int slot = (key * 0x9E3779B1) >>> 17;
    int candidate = lastAt[slot];
    lastAt[slot] = at;
    return candidate >= 0 && at - candidate < RING - MAX_MATCH ? candidate : -1;
  }

  private int matchLength(int candidate, int at) {
    int limit = Math.min(MAX_MATCH, all.length - at);
    int length = 0;
    while (length < limit && all[candidate + length] == all[at + length]) {
      length++;
    }
    return length;
  }

  private void literal(byte value) {
    run.int1(value);
    tokenDone();
  }

  private void reference(int ringAt, int length) {
    control |= 1 << tokens;
    int token = ringAt << 4 | length - MIN_MATCH;
    run.int1(token >> 8).int1(token);
    tokenDone();
  }

  private void tokenDone() {
    tokens++;
    if (tokens == TOKENS_PER_RUN) {
      flush();
    }
  }

  private void flush() {
    if (tokens > 0) {
      output.int1(control).put(run.array(), 0, run.size());
      run.clear();
      control = 0;
      tokens = 0;
    }
  }
}
