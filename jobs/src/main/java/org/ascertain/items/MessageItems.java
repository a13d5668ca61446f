package org.ascertain.items;

import java.io.IOException;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.Digests;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.Problem;
import org.ascertain.formats.SpooledBytes;
import org.ascertain.formats.mbox.Envelope;
import org.ascertain.formats.mime.MessageReader;
import org.ascertain.formats.mime.MimePart;
import org.ascertain.formats.mime.ParsedMessage;
import org.ascertain.model.Locator;

/** Messages and what is attached to them. */
final class MessageItems {
  private final ItemRows rows;
  private final ThingReader things;
  private final ItemLimits limits;
  private final MessageReader reader;

  MessageItems(ItemRows rows, ThingReader things, ItemLimits limits) {
    this.rows = rows;
    this.things = things;
    this.limits = limits;
    this.reader = new MessageReader(limits.mime(), limits.assumedZone(), limits.scratch());
  }

  void read(Thing message) throws IOException {
    if (message.place().depth() > limits.messageDepth()) {
      things.fail(message, FailureCode.TOO_DEEP, "More than 100 messages inside each other");
      return;
    }
    Attaching attaching = new Attaching(message.place());
    ParsedMessage parsed = reader.read(Envelope.without(message.bytes()), attaching::attach);
    rows.item(MessageDraft.of(message, parsed));
    for (Problem problem : parsed.problems()) {
      rows.failure(message.place(), problem.code(), problem.message(), 1);
    }
  }

  /** Reads the parts of one message in order. */
  private final class Attaching {
    private final Place message;
    private final Place.Parent item;
    private int count;

    Attaching(Place message) {
      this.message = message;
      this.item = rows.asParent(message);
    }

    void attach(MimePart part, SpooledBytes bytes) throws IOException {
      Locator locator = message.locator().mime(part.path());
      Place place = message.attached(locator, item, count++);
      Digests digests = bytes.digests();
      things.read(new AttachedThing(part, bytes).at(place, digests));
    }
  }

  /** A part as a thing: what it declares counts for messages, else what its bytes show. */
  private record AttachedThing(MimePart part, SpooledBytes bytes) {
    Thing at(Place place, Digests digests) throws IOException {
      boolean isMessage =
          part.mediaType().equals(MediaTypes.MESSAGE)
              || part.mediaType().equals("message/global")
              || part.mediaType().equals("message/news");
      String mediaType = isMessage ? MediaTypes.MESSAGE : AttachmentType.of(part, bytes);
      return new Thing(place, part.name(), mediaType, bytes, digests);
    }
  }
}
