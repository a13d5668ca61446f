package org.ascertain.formats.pst;

import org.ascertain.model.Nullable;

/** The data of a block, decoded and expanded. */
final class Block {
  private final byte[] data;
  private final @Nullable PstFinding finding;

  Block(byte[] data, @Nullable PstFinding finding) {
    this.data = data;
    this.finding = finding;
  }

  /** Its bytes. */
  byte[] data() {
    return data;
  }

  /** What is wrong with it although its bytes are used; null when nothing is. */
  @Nullable
  PstFinding finding() {
    return finding;
  }
}
