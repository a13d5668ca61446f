package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The file after its header, as regions that each begin with the page that maps it. Space is taken
 * in one direction and nothing crosses a region's end, so a region is written once it is full.
 */
final class RegionOutput implements AutoCloseable {
  private static final int REGIONS_PER_PAGE_MAP = 8;
  private static final int FIRST_FREE_MAP = 128;
  private static final int REGIONS_PER_FREE_MAP = 496;
  private static final int FIRST_FREE_PAGE_MAP = 8192;
  private static final int REGIONS_PER_FREE_PAGE_MAP = 31_744;

  private final PstVariant variant;
  private final FileChannel channel;
  private final byte[] region;
  private final byte[] map;
  private int number;
  private int used;
  private long freeBytes;
  private long end;

  RegionOutput(Path file, PstVariant variant) throws IOException {
    this.variant = variant;
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    this.region = new byte[variant.regionSize()];
    this.map = new byte[variant.mapBytes()];
    begin(0);
  }

  /** Takes space for a page or block; the position in the file. */
  long take(int size, int alignment) throws IOException {
    int at = (used + alignment - 1) / alignment * alignment;
    if (at + size > region.length) {
      finish();
      begin(number + 1);
      at = used;
    }
    used = at + size;
    markUsed(at, used);
    return regionStart() + at;
  }

  /** Fills space taken last. */
  void put(long position, byte[] bytes, int length) {
    System.arraycopy(bytes, 0, region, (int) (position - regionStart()), length);
  }

  /** Writes what is left; then the file's end and free bytes are known. */
  void finish() throws IOException {
    int length = variant.is4k() ? pagesOf(used) : region.length;
    markUsed(length, region.length);
    int free = freeSlots() * variant.alignment();
    freeBytes += free;
    putMaps();
    write(regionStart(), ByteBuffer.wrap(region, 0, length));
    end = regionStart() + length;
  }

  /** Position of the last allocation map. */
  long lastMap() {
    return regionStart();
  }

  /** Where the space that is taken ends. */
  long size() {
    return regionStart() + used;
  }

  /** Where the file ends, after {@link #finish}. */
  long end() {
    return end;
  }

  /** Bytes that no page or block takes, after {@link #finish}. */
  long freeBytes() {
    return freeBytes;
  }

  /** Writes at a position outside the regions. */
  void write(long position, ByteBuffer bytes) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private long regionStart() {
    return variant.firstMap() + (long) number * variant.regionSize();
  }

  private int pagesOf(int bytes) {
    return (bytes + variant.pageSize() - 1) / variant.pageSize() * variant.pageSize();
  }

  private void begin(int newNumber) {
    number = newNumber;
    Arrays.fill(region, (byte) 0);
    Arrays.fill(map, (byte) 0);
    used = reservedPages() * variant.pageSize();
    markUsed(0, used);
  }

  /**
   * Pages at a region's start; where the format's maps of free maps lie, enough for all of them.
   */
  private int reservedPages() {
    if (variant.is4k()) {
      return 3;
    }
    if (isFirstOf(FIRST_FREE_PAGE_MAP, REGIONS_PER_FREE_PAGE_MAP)) {
      return 4;
    }
    if (isFirstOf(FIRST_FREE_MAP, REGIONS_PER_FREE_MAP)) {
      return 3;
    }
    return isFirstOf(0, REGIONS_PER_PAGE_MAP) ? 2 : 1;
  }

  private boolean isFirstOf(int first, int step) {
    return number >= first && (number - first) % step == 0;
  }

  private void markUsed(int from, int to) {
    for (int slot = from / variant.alignment(); slot < to / variant.alignment(); slot++) {
      map[slot >> 3] |= (byte) (0x80 >> (slot & 7));
    }
  }

  private int freeSlots() {
    int free = 0;
    for (byte bits : map) {
      free += 8 - Integer.bitCount(bits & 0xFF);
    }
    return free;
  }

  private void putMaps() {
    mapPage(0, PageType.ALLOCATION_MAP, map);
    byte[] full = new byte[variant.mapBytes()];
    Arrays.fill(full, (byte) 0xFF);
    if (isFirstOf(0, REGIONS_PER_PAGE_MAP)) {
      mapPage(1, PageType.PAGE_MAP, full);
    }
    if (!variant.is4k() && isFirstOf(FIRST_FREE_MAP, REGIONS_PER_FREE_MAP)) {
      mapPage(2, PageType.FREE_MAP, full);
    }
    if (!variant.is4k() && isFirstOf(FIRST_FREE_PAGE_MAP, REGIONS_PER_FREE_PAGE_MAP)) {
      mapPage(3, PageType.FREE_PAGE_MAP, full);
    }
  }

  private void mapPage(int page, PageType type, byte[] bits) {
    long position = regionStart() + (long) page * variant.pageSize();
    LittleEndian bytes = new LittleEndian(variant.pageSize());
    bytes.zeros(variant.isAnsi() ? 4 : 0).put(bits);
    type.seal(variant, bytes, position, position);
    put(position, bytes.array(), variant.pageSize());
  }
}
