package org.ascertain.formats.pst;

import org.ascertain.errors.FailureCode;
import org.ascertain.formats.Problem;

/**
 * Something in a store that is not as its format says, and what it costs.
 *
 * @param kind what is wrong
 * @param nodeId node that it concerns; 0 for the file
 * @param position byte of the file where it is seen; -1 when it has no place
 * @param detail in words, without content
 */
public record PstFinding(Kind kind, long nodeId, long position, String detail) {
  /** What is wrong. */
  public enum Kind {
    /** A checksum of the header differs; its values are used. */
    HEADER_CHECKSUM(FailureCode.CORRUPT),

    /** The header gives another length of the file. */
    FILE_LENGTH(FailureCode.TRUNCATED),

    /** Data are encoded in another way than the header says. */
    ENCODING(FailureCode.CORRUPT),

    /** A page of an index could not be used; what it lists is looked for elsewhere. */
    PAGE_LOST(FailureCode.CORRUPT),

    /** A page of an index has a wrong checksum or signature; it is used. */
    PAGE_DAMAGED(FailureCode.CORRUPT),

    /** An index lists a key twice; the first counts. */
    KEY_REPEATED(FailureCode.CORRUPT),

    /** A page was found by searching the file, as no index leads to it. */
    PAGE_RECOVERED(FailureCode.CORRUPT),

    /** A block that is referred to is in no index. */
    BLOCK_MISSING(FailureCode.CORRUPT),

    /** A block lies beyond the end of the file. */
    BLOCK_TRUNCATED(FailureCode.TRUNCATED),

    /** Another block lies where the index says, or none. */
    BLOCK_LOST(FailureCode.CORRUPT),

    /** The checksum or signature of a block differs; its bytes are used. */
    BLOCK_DAMAGED(FailureCode.CORRUPT),

    /** A structure breaks its own rules. */
    STRUCTURE(FailureCode.CORRUPT),

    /** A value is larger than the bound, and was cut. */
    VALUE_CUT(FailureCode.TEXT_CUT),

    /** More than the bound. */
    TOO_MANY(FailureCode.TOO_MANY),

    /** Deeper than the bound. */
    TOO_DEEP(FailureCode.TOO_DEEP),

    /** A folder is in the node tree or in a hierarchy table, but not in both. */
    FOLDER_UNLISTED(FailureCode.CORRUPT);

    private final FailureCode code;

    Kind(FailureCode code) {
      this.code = code;
    }

    /** The code of the failure row. */
    public FailureCode code() {
      return code;
    }
  }

  /** The finding as a failure, with its place. */
  public Problem asProblem() {
    String place = position < 0 ? "" : " (at byte " + position + ")";
    return new Problem(kind.code(), detail + place);
  }
}
