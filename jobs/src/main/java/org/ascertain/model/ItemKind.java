package org.ascertain.model;

/** What an item is. */
public enum ItemKind {
  /** A mail message, at the top or attached. */
  MESSAGE,

  /** A file attached to or embedded in another item. */
  ATTACHMENT,

  /** A loose file. */
  DOCUMENT,

  /** A contact card. */
  CONTACT,

  /** A list of contacts. */
  DISTRIBUTION_LIST,

  /** A calendar entry. */
  CALENDAR,

  /** A task. */
  TASK,

  /** A note. */
  NOTE,

  /** A journal entry. */
  JOURNAL,

  /** A file of records: a log, a capture, an export. */
  EVIDENCE;
}
