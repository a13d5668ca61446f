package org.ascertain.formats.archives;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ascertain.formats.ContentException;
import org.ascertain.model.Nullable;

/** The part of a 7-Zip header that says how streams are packed ("Streams Info"). */
final class SevenZipStreams {
  private static final int MOST = 10_000_000;
  private static final byte[] LZMA = {3, 1, 1};
  private static final byte[] AES = {6, (byte) 0xF1, 7, 1};

  private final ByteBuffer in;
  private final List<Long> folderSizes = new ArrayList<>();
  private final List<Integer> streamsOfFolders = new ArrayList<>();
  private final List<Long> sizes = new ArrayList<>();
  private final List<Boolean> folderDigests = new ArrayList<>();
  private long packedStart;
  private long packedSize;
  private @Nullable byte[] lzmaProperties;
  private boolean isEncrypted;

  SevenZipStreams(ByteBuffer in) {
    this.in = in;
  }

  long packedStart() {
    return packedStart;
  }

  /** Bytes of the first packed stream. */
  long packedSize() {
    return packedSize;
  }

  /** Expanded bytes of each folder, as blocks that are packed together are called. */
  List<Long> folderSizes() {
    return folderSizes;
  }

  /** Expanded bytes of each file that has bytes. */
  List<Long> sizes() {
    return sizes;
  }

  /** Properties of the last coder when it is LZMA; null when it is another. */
  @Nullable
  byte[] lzmaProperties() {
    return lzmaProperties;
  }

  boolean isEncrypted() {
    return isEncrypted;
  }

  void read() throws ContentException {
    List<int[]> outputs = new ArrayList<>();
    boolean hasFiles = false;
    for (int id = in.get(); id != 0; id = in.get()) {
      switch (id) {
        case 0x06 -> packed();
        case 0x07 -> folders(outputs);
        case 0x08 -> {
          files();
          hasFiles = true;
        }
        default -> throw SevenZipHeader.corrupt();
      }
    }
    if (!hasFiles) {
      sizes.addAll(folderSizes);
    }
  }

  private void packed() {
    packedStart = number(in);
    int count = count();
    for (int id = in.get(); id != 0; id = in.get()) {
      if (id == 0x09) {
        for (int i = 0; i < count; i++) {
          long size = number(in);
          packedSize = i == 0 ? size : packedSize;
        }
      } else {
        digests(count);
      }
    }
  }

  private void folders(List<int[]> outputs) throws ContentException {
    if (in.get() != 0x0B) {
      throw SevenZipHeader.corrupt();
    }
    int count = count();
    in.get();
    folderDigests.clear();
    for (int i = 0; i < count; i++) {
      outputs.add(folder());
      streamsOfFolders.add(1);
    }
    for (int id = in.get(); id != 0; id = in.get()) {
      if (id == 0x0C) {
        for (int[] output : outputs) {
          for (int i = 0; i < output[0]; i++) {
            long size = number(in);
            if (i == output[1]) {
              folderSizes.add(size);
            }
          }
        }
      } else {
        digests(count);
      }
    }
  }

  /** How many streams come out of a folder's coders, and which of them is the folder's own. */
  private int[] folder() {
    int coders = count();
    int inputs = 0;
    int outputs = 0;
    for (int i = 0; i < coders; i++) {
      int flags = in.get() & 0xFF;
      byte[] id = bytes(flags & 0xF);
      boolean isComplex = (flags & 0x10) != 0;
      inputs += isComplex ? count() : 1;
      outputs += isComplex ? count() : 1;
      byte[] properties = (flags & 0x20) != 0 ? bytes(count()) : new byte[0];
      isEncrypted |= Arrays.equals(id, AES);
      lzmaProperties = Arrays.equals(id, LZMA) ? properties : null;
    }
    boolean[] isBound = new boolean[outputs];
    for (int i = 0; i < outputs - 1; i++) {
      number(in);
      isBound[(int) number(in)] = true;
    }
    int packed = inputs - (outputs - 1);
    for (int i = 0; packed > 1 && i < packed; i++) {
      number(in);
    }
    int main = 0;
    while (main < outputs - 1 && isBound[main]) {
      main++;
    }
    return new int[] {outputs, main};
  }

  private void files() {
    int id = in.get();
    if (id == 0x0D) {
      for (int i = 0; i < streamsOfFolders.size(); i++) {
        streamsOfFolders.set(i, count());
      }
      id = in.get();
    }
    boolean hasSizes = id == 0x09;
    for (int i = 0; i < streamsOfFolders.size(); i++) {
      long left = folderSizes.get(i);
      int streams = streamsOfFolders.get(i);
      for (int stream = 0; stream < streams; stream++) {
        boolean isTold = stream < streams - 1 && hasSizes;
        long size = isTold ? number(in) : left;
        sizes.add(size);
        left -= size;
      }
    }
    id = hasSizes ? in.get() : id;
    while (id != 0) {
      digests(unknownDigests());
      id = in.get();
    }
  }

  /** Digests are left out where a folder of one file has its own. */
  private int unknownDigests() {
    int count = 0;
    for (int i = 0; i < streamsOfFolders.size(); i++) {
      boolean isKnown = streamsOfFolders.get(i) == 1 && hasDigest(i);
      count += isKnown ? 0 : streamsOfFolders.get(i);
    }
    return count;
  }

  private boolean hasDigest(int folder) {
    return folder < folderDigests.size() && folderDigests.get(folder);
  }

  private void digests(int count) {
    boolean[] isThere = new boolean[count];
    bits(in, isThere, in.get() != 0);
    folderDigests.clear();
    for (boolean each : isThere) {
      folderDigests.add(each);
      if (each) {
        in.getInt();
      }
    }
  }

  /** Skips properties of the archive. */
  void skipProperties() {
    for (int id = in.get(); id != 0; id = in.get()) {
      bytes(count());
    }
  }

  private int count() {
    long count = number(in);
    if (count < 0 || count > MOST) {
      throw new IllegalArgumentException("Too many");
    }
    return (int) count;
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[Math.min(count, in.remaining())];
    in.get(bytes);
    return bytes;
  }

  static void bits(ByteBuffer in, boolean[] bits) {
    bits(in, bits, /* isAll= */ false);
  }

  private static void bits(ByteBuffer in, boolean[] bits, boolean isAll) {
    int mask = 0;
    int value = 0;
    for (int i = 0; i < bits.length; i++) {
      if (!isAll && mask == 0) {
        value = in.get() & 0xFF;
        mask = 0x80;
      }
      bits[i] = isAll || (value & mask) != 0;
      mask >>= 1;
    }
  }

  /** The first byte says by its leading ones how many more follow, the lowest first. */
  static long number(ByteBuffer in) {
    int first = in.get() & 0xFF;
    long value = 0;
    int mask = 0x80;
    for (int i = 0; i < 8; i++) {
      if ((first & mask) == 0) {
        return value | (long) (first & mask - 1) << 8 * i;
      }
      value |= (in.get() & 0xFFL) << 8 * i;
      mask >>= 1;
    }
    return value;
  }
}
