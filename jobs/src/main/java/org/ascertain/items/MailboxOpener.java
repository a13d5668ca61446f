package org.ascertain.items;

import java.io.IOException;
import java.util.Iterator;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.mbox.MboxMessage;

/** Opens the messages of a range of a mailbox. Tests put faulty readers in its place. */
@FunctionalInterface
interface MailboxOpener {
  /** The messages from an offset on, over some bytes. */
  Iterator<MboxMessage> open(ByteSource mailbox, long offset, long length) throws IOException;
}
