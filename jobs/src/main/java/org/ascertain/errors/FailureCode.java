package org.ascertain.errors;

/** Why a thing could not be, or not fully, read. A failure is a row, never silence. */
public enum FailureCode {
  /** A password or key is needed. */
  ENCRYPTED,

  /** No reader for the format. */
  UNSUPPORTED,

  /** The bytes break the rules of their format. */
  CORRUPT,

  /** The bytes end too early. */
  TRUNCATED,

  /** No bytes at all. */
  EMPTY,

  /** The parser did not end in its time. */
  TIMEOUT,

  /** The parser exhausted its memory. */
  OUT_OF_MEMORY,

  /** The parser process died. */
  CRASHED,

  /** Expands beyond the bounds on ratio, depth or count. */
  BOMB,

  /** Nested deeper than the bound. */
  TOO_DEEP,

  /** More parts than the bound. */
  TOO_MANY,

  /** Text longer than the limit of the matter was cut. */
  TEXT_CUT,

  /** Recognition of characters was asked for, and its program is not installed. */
  OCR_MISSING,

  /** The storage did not deliver the bytes. */
  UNREADABLE,

  /** A record that could not be read. */
  BAD_RECORD,

  /** The source changed after it was received. */
  CHANGED;
}
