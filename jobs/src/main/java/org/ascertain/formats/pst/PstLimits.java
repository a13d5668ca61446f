package org.ascertain.formats.pst;

/** Bounds on what one item of a store may take. */
final class PstLimits {
  /** Bytes of one text or binary value in memory; attachments have no such bound. */
  static final int VALUE = 64 << 20;

  /** Bytes of compressed RTF, of which up to eight times as many come. */
  static final int COMPRESSED = 8 << 20;

  /** Rows of a recipient or attachment table. */
  static final int ROWS = 1_000_000;

  /** Messages inside messages. */
  static final int DEPTH = 100;

  /** Messages opened inside one message, at all depths. */
  static final int EMBEDDED = 20_000;

  /** Messages whose blocks are read at once. */
  static final int BATCH = 256;

  /** Bytes that are read at once for a batch. */
  static final long BATCH_BYTES = 24L << 20;

  /** Values of more bytes are not read ahead. */
  static final long AHEAD = 1L << 19;

  private PstLimits() {}
}
