package org.ascertain.model;

/** The header that names a participant. */
public enum ParticipantRole {
  /** From */
  FROM,

  /** Sender */
  SENDER,

  /** Reply-To */
  REPLY_TO,

  /** To */
  TO,

  /** Cc */
  CC,

  /** Bcc */
  BCC,

  /** Organizer of a calendar entry */
  ORGANIZER,

  /** Attendee of a calendar entry */
  ATTENDEE;
}
