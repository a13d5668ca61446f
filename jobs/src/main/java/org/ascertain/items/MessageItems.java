package org.ascertain.items;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.Problem;
import org.ascertain.formats.SpooledBytes;
import org.ascertain.formats.mbox.Emlx;
import org.ascertain.formats.mbox.Envelope;
import org.ascertain.formats.mime.MessageReader;
import org.ascertain.formats.mime.MimePart;
import org.ascertain.formats.mime.ParsedMessage;
import org.ascertain.model.Locator;

/** Messages and what is attached to them. */
final class MessageItems {
  private static final Set<String> MESSAGES =
      Set.of(MediaTypes.MESSAGE, "message/global", "message/news");

  private static final String ARMOUR = "-----BEGIN PGP MESSAGE-----";
  private static final Pattern ENCRYPTED_TEXT =
      Pattern.compile("^" + ARMOUR + "\\s*$", Pattern.MULTILINE);

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
    ItemDraft draft = MessageDraft.of(message, parsed);
    Optional<Emlx> emlx = Emlx.of(message.bytes());
    if (emlx.isPresent()) {
      draft.metadata.putAll(emlx.get().facts());
    }
    rows.item(draft);
    for (Problem problem : parsed.problems()) {
      rows.failure(message.place(), problem.code(), problem.message(), 1);
    }
    if (parsed.text() != null && isEncrypted(parsed.text())) {
      rows.failure(message.place(), FailureCode.ENCRYPTED, "Text encrypted with OpenPGP", 1);
    }
  }

  /** The words are sought first: an expression that is tried at each line costs far more. */
  private static boolean isEncrypted(String text) {
    return text.contains(ARMOUR) && ENCRYPTED_TEXT.matcher(text).find();
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
      things.read(thing(part, bytes, place));
    }
  }

  /** A part as a thing: what it declares counts for messages, else what its bytes show. */
  private static Thing thing(MimePart part, SpooledBytes bytes, Place place) throws IOException {
    boolean isMessage = MESSAGES.contains(part.mediaType());
    String mediaType = isMessage ? MediaTypes.MESSAGE : AttachmentType.of(part, bytes);
    return new Thing(place, part.name(), mediaType, bytes, bytes.digests(), facts(part));
  }

  private static Map<String, String> facts(MimePart part) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("part_media_type", part.mediaType());
    if (part.disposition() != null) {
      facts.put("part_disposition", part.disposition());
    }
    if (part.contentId() != null) {
      facts.put("part_content_id", part.contentId());
    }
    return facts;
  }
}
