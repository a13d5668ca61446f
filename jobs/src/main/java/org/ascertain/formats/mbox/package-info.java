/**
 * Mailboxes as one file: where each message begins and ends, what its bytes are, and a count of
 * messages by code that shares nothing with the splitter.
 */
package org.ascertain.formats.mbox;
