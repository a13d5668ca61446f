package org.ascertain.sandbox.wire;

import org.ascertain.model.Nullable;

/** Kinds of frames; each has a letter, the first byte of a frame. */
public enum FrameKind {
  /** From the child: it has started and takes documents. */
  READY('R'),

  /** To the child: a document follows; how to read it. */
  DOCUMENT('D'),

  /** To the child: the next bytes of the document. */
  BYTES('B'),

  /** To the child: the document is complete. */
  BYTES_END('E'),

  /** From the child: a part begins. */
  PART('P'),

  /** From the child: the media type found for a part. */
  TYPE('Y'),

  /** From the child: more text of a part. */
  TEXT('T'),

  /** From the child: a part ends; its metadata. */
  PART_END('F'),

  /** From the child: something could not be read. */
  FAILURE('X'),

  /** From the child: the program itself is broken; the job must fail. */
  FATAL('L'),

  /** From the child: the document has been read. */
  DONE('Z');

  private final char letter;

  FrameKind(char letter) {
    this.letter = letter;
  }

  char letter() {
    return letter;
  }

  /** The kind with that letter, null when there is none. */
  static @Nullable FrameKind of(int letter) {
    for (FrameKind kind : values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    return null;
  }
}
