package org.ascertain.model;

/** The part of an item where an identifier stands. */
public enum Segment {
  /** Header of the message. */
  HEADER,

  /** Text written by the sender. */
  BODY,

  /** Quoted earlier message. */
  QUOTED,

  /** Signature block. */
  SIGNATURE,

  /** Repeated footer. */
  DISCLAIMER,

  /** Row of a table or contact list. */
  TABLE,

  /** Contact card. */
  CARD,

  /** Text of an attached or loose document. */
  ATTACHMENT;
}
