package org.ascertain.items;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.Digests;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.mbox.MboxCounter;
import org.ascertain.formats.mbox.MboxMessage;
import org.ascertain.model.Locator;

/** The messages of a mailbox. */
final class MailboxItems {
  private static final String BYTES = "bytes";

  private final ItemRows rows;
  private final ThingReader things;
  private final MailboxOpener opener;

  MailboxItems(ItemRows rows, ThingReader things, MailboxOpener opener) {
    this.rows = rows;
    this.things = things;
    this.opener = opener;
  }

  /** Reads a whole mailbox that is no unit of its own. */
  void read(Thing mailbox) throws IOException {
    long expected = MboxCounter.starts(mailbox.bytes()).size();
    Place place = mailbox.place();
    range(
        mailbox.inside(),
        mailbox.bytes(),
        0,
        mailbox.bytes().size(),
        new Expected(place.locator().toString(), 0, expected, MboxCounter.BASIS));
  }

  /** Reads a range that begins and ends at messages. */
  void range(Place mailbox, ByteSource bytes, long offset, long length, Expected expected)
      throws IOException {
    int count = 0;
    long covered = 0;
    try {
      Iterator<MboxMessage> messages = opener.open(bytes, offset, length);
      while (messages.hasNext()) {
        MboxMessage message = messages.next();
        covered += read(mailbox, message, (int) (expected.before() + count));
        count++;
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    rows.account(expected.locator(), expected.count(), count, 0, expected.basis());
    rows.account(expected.locator(), length, covered, 0, BYTES);
  }

  private long read(Place mailbox, MboxMessage message, int ordinal) throws IOException {
    Locator locator = mailbox.locator().mbox(message.offset(), message.length());
    Place place =
        new Place(
            locator,
            mailbox.parent(),
            mailbox.folder(),
            ordinal,
            mailbox.kind(),
            mailbox.containers());
    Digests digests = Digests.of(message.bytes());
    things.read(new Thing(place, null, MediaTypes.MESSAGE, message.bytes(), digests));
    return digests.size();
  }

  /**
   * What a count independent of the reader expects.
   *
   * @param locator of the range
   * @param before messages of the mailbox before the range
   * @param count messages
   * @param basis how they were counted
   */
  record Expected(String locator, long before, long count, String basis) {}
}
