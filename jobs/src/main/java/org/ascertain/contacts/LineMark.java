package org.ascertain.contacts;

import org.ascertain.model.Nullable;
import org.ascertain.model.Segment;

/** What a line of a message is. */
enum LineMark {
  /** Written by the sender. */
  OWN(Segment.BODY, null),

  /** Row of a list of people. */
  ROW(Segment.TABLE, null),

  /** Sender's signature. */
  SIGNATURE(Segment.SIGNATURE, Exclusion.SIGNATURE),

  /** Legal notice. */
  DISCLAIMER(Segment.DISCLAIMER, Exclusion.DISCLAIMER),

  /** Footer of a mailing list. */
  LIST_FOOTER(Segment.DISCLAIMER, Exclusion.LIST_FOOTER),

  /** Header of an earlier message. */
  QUOTED_HEADER(Segment.QUOTED, Exclusion.QUOTED_HEADER),

  /** Text of an earlier message, sent back. */
  QUOTED(Segment.QUOTED, Exclusion.QUOTED_TEXT),

  /** Text of an earlier message, passed on: that is what a forward sends. */
  FORWARDED(Segment.QUOTED, null);

  private final Segment segment;
  private final @Nullable Exclusion exclusion;

  LineMark(Segment segment, @Nullable Exclusion exclusion) {
    this.segment = segment;
    this.exclusion = exclusion;
  }

  Segment segment() {
    return segment;
  }

  /** Why identifiers there do not count; null when they do. */
  @Nullable
  Exclusion exclusion() {
    return exclusion;
  }
}
