package org.ascertain.synth.writers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * DEFLATE (RFC 1951) with fixed Huffman codes and greedy matches over the last 32 KiB. The
 * platform's compressor may differ between JVMs; this one gives the same bytes everywhere.
 */
public final class FixedDeflater {
  private static final int HASH_BITS = 15;
  private static final int MIN_MATCH = 3;
  private static final int MAX_MATCH = 258;
  private static final int WINDOW = 32_768;
  private static final int END_OF_BLOCK = 256;
  private static final int[] LENGTH_BASE = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final int[] LENGTH_EXTRA = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final int[] DISTANCE_BASE = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };
  private static final int[] DISTANCE_EXTRA = {
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
  };

  private final byte[] input;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final int[] lastAt = new int[1 << HASH_BITS];
  private int bits;
  private int bitCount;

  private FixedDeflater(byte[] input) {
    this.input = input;
    Arrays.fill(lastAt, -1);
  }

  /** The input as a zlib stream (RFC 1950). */
  public static byte[] zlib(byte[] input) {
    Adler32 checksum = new Adler32();
    checksum.update(input);
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    zlib.write(0x78);
    zlib.write(0x01);
    zlib.writeBytes(deflate(input));
    zlib.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    return zlib.toByteArray();
  }

  /** The input as one final block. */
  static byte[] deflate(byte[] input) {
    FixedDeflater deflater = new FixedDeflater(input);
    deflater.put(1, 1);
    deflater.put(1, 2);
    deflater.putAll();
    deflater.putSymbol(END_OF_BLOCK);
    deflater.put(0, 7);
    return deflater.output.toByteArray();
  }

  private void putAll() {
    int at = 0;
    while (at < input.length) {
      int candidate = remember(at);
      int length = candidate < 0 ? 0 : matchLength(candidate, at);
      if (length >= MIN_MATCH) {
        putMatch(length, at - candidate);
        at += length;
      } else {
        putSymbol(input[at] & 0xFF);
        at++;
      }
    }
  }

  /** The last place with the same three bytes, -1 when none is in reach; this place is kept. */
  private int remember(int at) {
    if (at + MIN_MATCH > input.length) {
      return -1;
    }
    int key = (input[at] & 0xFF) << 16 | (input[at + 1] & 0xFF) << 8 | input[at + 2] & 0xFF;
    int slot = (key * 0x9E3779B1) >>> (32 - HASH_BITS);
    int candidate = lastAt[slot];
    lastAt[slot] = at;
    return candidate >= 0 && at - candidate <= WINDOW ? candidate : -1;
  }

  private int matchLength(int candidate, int at) {
    int limit = Math.min(MAX_MATCH, input.length - at);
    int length = 0;
    while (length < limit && input[candidate + length] == input[at + length]) {
      length++;
    }
    return length;
  }

  private void putMatch(int length, int distance) {
    int lengthCode = lastNotAbove(LENGTH_BASE, length);
    putSymbol(257 + lengthCode);
    put(length - LENGTH_BASE[lengthCode], LENGTH_EXTRA[lengthCode]);
    int distanceCode = lastNotAbove(DISTANCE_BASE, distance);
    putReversed(distanceCode, 5);
    put(distance - DISTANCE_BASE[distanceCode], DISTANCE_EXTRA[distanceCode]);
  }

  private static int lastNotAbove(int[] bases, int value) {
    int found = Arrays.binarySearch(bases, value);
    return found >= 0 ? found : -found - 2;
  }

  private void putSymbol(int symbol) {
    if (symbol < 144) {
      putReversed(0x30 + symbol, 8);
    } else if (symbol < 256) {
      putReversed(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      putReversed(symbol - 256, 7);
    } else {
      putReversed(0xC0 + symbol - 280, 8);
    }
  }

  private void putReversed(int code, int count) {
    put(Integer.reverse(code) >>> (32 - count), count);
  }

  private void put(int value, int count) {
    bits |= value << bitCount;
    bitCount += count;
    while (bitCount >= 8) {
      output.write(bits & 0xFF);
      bits >>>= 8;
      bitCount -= 8;
    }
  }
}
