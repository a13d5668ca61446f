package org.ascertain.synth.writers.pst;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The header and the density list, which are written last. */
final class FileHeader {
  private static final int MAGIC = 0x4E444221;
  private static final int CLIENT_PST = 0x4D53;
  private static final int CLIENT_OST = 0x4F53;
  private static final int PARTIAL_CRC_BYTES = 471;
  private static final int FULL_CRC_BYTES = 516;
  private static final int DENSITY_LIST = 0x4200;
  private static final int DENSITY_LIST_4K = 0x21000;

  private final PstVariant variant;
  private final PstEncoding encoding;
  private final RegionOutput output;

  FileHeader(PstVariant variant, PstEncoding encoding, RegionOutput output) {
    this.variant = variant;
    this.encoding = encoding;
    this.output = output;
  }

  /** Where the indexes are and what ids come next. */
  record Indexes(
      BTreePages.Reference nodes,
      BTreePages.Reference blocks,
      long nextBlock,
      long nextPage,
      List<Integer> nextNodes) {}

  void write(Indexes indexes) throws IOException {
    LittleEndian header = new LittleEndian((int) variant.firstMap());
    putFixedPart(header, indexes);
    putRoot(header, indexes);
    putTail(header, indexes);
    byte[] crc =
        new LittleEndian(4).int4(Checks.crc(header.array(), 8, PARTIAL_CRC_BYTES)).toBytes();
    header.patch(4, crc);
    if (!variant.isAnsi()) {
      header.int4(Checks.crc(header.array(), 8, FULL_CRC_BYTES));
    }
    header.padTo(variant.is4k() ? DENSITY_LIST_4K : DENSITY_LIST);
    putDensityList(header);
    header.padTo((int) variant.firstMap());
    output.write(0, ByteBuffer.wrap(header.array(), 0, header.size()));
  }

  private void putFixedPart(LittleEndian header, Indexes indexes) {
    header.int4(MAGIC).int4(0).int2(variant.is4k() ? CLIENT_OST : CLIENT_PST);
    header.int2(variant.version()).int2(variant.is4k() ? 12 : 19).int1(1).int1(1);
    header.int4(0).int4(0);
    if (variant.isAnsi()) {
      header.int4((int) indexes.nextBlock()).int4((int) indexes.nextPage()).int4(1);
    } else {
      header.int8(0).int8(indexes.nextPage()).int4(1);
    }
    for (int next : indexes.nextNodes()) {
      header.int4(next);
    }
    header.zeros(variant.isAnsi() ? 0 : 8);
  }

  private void putRoot(LittleEndian header, Indexes indexes) {
    int width = variant.idWidth();
    header.int4(0).number(output.end(), width).number(output.lastMap(), width);
    header.number(output.freeBytes(), width).number(0, width);
    for (BTreePages.Reference tree :
        new BTreePages.Reference[] {indexes.nodes(), indexes.blocks()}) {
      header.number(tree.id(), width).number(tree.position(), width);
    }
    header.int1(variant.isAnsi() ? 1 : 2).zeros(variant.isAnsi() ? 3 : 7);
  }

  private void putTail(LittleEndian header, Indexes indexes) {
    header.fill(variant.is4k() ? 0 : 0xFF, 256);
    header.int1(0x80).int1(encoding.method()).int2(0);
    if (variant.isAnsi()) {
      header.padTo(512);
    } else {
      header.int8(indexes.nextBlock());
    }
  }

  private void putDensityList(LittleEndian header) {
    LittleEndian page = new LittleEndian(variant.pageSize());
    long position = header.size();
    PageType.DENSITY_LIST.seal(variant, page, position, position);
    header.put(page.array(), 0, page.size());
  }
}
