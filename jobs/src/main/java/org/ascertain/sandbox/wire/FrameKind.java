package org.ascertain.sandbox.wire;

/** Kinds of frames; the ordinal is the first byte of a frame. */
public enum FrameKind {
  /** From the child: it has started and takes documents. */
  READY,

  /** To the child: a document follows; how to read it. */
  DOCUMENT,

  /** To the child: the next bytes of the document. */
  BYTES,

  /** To the child: the document is complete. */
  BYTES_END,

  /** From the child: a part begins. */
  PART,

  /** From the child: the media type found for a part. */
  TYPE,

  /** From the child: more text of a part. */
  TEXT,

  /** From the child: a part ends; its metadata. */
  PART_END,

  /** From the child: something could not be read. */
  FAILURE,

  /** From the child: the program itself is broken; the job must fail. */
  FATAL,

  /** From the child: the document has been read. */
  DONE
}
