package org.ascertain.synth.writers.pst;

/** The kinds of pages and their trailer. */
enum PageType {
  /** Index of blocks. */
  BLOCK_TREE(0x80),
  /** Index of nodes. */
  NODE_TREE(0x81),
  /** Which allocation maps have room. */
  FREE_MAP(0x82),
  /** Which pages are free. */
  PAGE_MAP(0x83),
  /** Which slots are free. */
  ALLOCATION_MAP(0x84),
  /** Which page maps have room. */
  FREE_PAGE_MAP(0x85),
  /** Allocation maps by their free room. */
  DENSITY_LIST(0x86);

  private final int code;

  PageType(int code) {
    this.code = code;
  }

  /** Appends padding and the trailer to a page's content. */
  void seal(PstVariant variant, LittleEndian page, long id, long position) {
    page.padTo(variant.pageTrailerAt());
    int crc = Checks.crc(page.array(), 0, page.size());
    page.int1(code).int1(code).int2(Checks.signature(position, id));
    if (variant.isAnsi()) {
      page.int4((int) id).int4(crc);
    } else {
      page.int4(crc).int8(id);
    }
    if (variant.is4k()) {
      page.int8(1);
    }
  }
}
