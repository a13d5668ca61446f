package org.ascertain.items;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Digests;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.Problem;
import org.ascertain.formats.SourceSniffer;
import org.ascertain.formats.SpooledBytes;
import org.ascertain.formats.mapi.MapiProperties;
import org.ascertain.formats.mapi.OutlookMessage;
import org.ascertain.formats.mapi.OutlookMessageReader;
import org.ascertain.formats.mapi.PropertyId;
import org.ascertain.formats.msg.MsgAttachment;
import org.ascertain.formats.msg.MsgFile;
import org.ascertain.formats.msg.MsgMessage;
import org.ascertain.formats.msg.StorageBytes;
import org.ascertain.formats.tnef.TnefAttachment;
import org.ascertain.formats.tnef.TnefMessage;
import org.ascertain.formats.tnef.TnefReader;
import org.ascertain.model.HashBasis;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Locator;
import org.ascertain.model.Nullable;

/** Messages of Outlook as files and inside mail, with what is attached to them. */
final class OutlookItems {
  private final ItemRows rows;
  private final ThingReader things;
  private final ItemLimits limits;
  private final OutlookMessageReader reader;

  OutlookItems(ItemRows rows, ThingReader things, ItemLimits limits) {
    this.rows = rows;
    this.things = things;
    this.limits = limits;
    this.reader = new OutlookMessageReader(limits.mime(), limits.assumedZone());
  }

  static boolean isReadable(String mediaType) {
    return mediaType.equals(MediaTypes.OUTLOOK_MESSAGE) || mediaType.equals(MediaTypes.TNEF);
  }

  void read(Thing thing) throws IOException {
    if (thing.place().depth() > limits.messageDepth()) {
      things.fail(thing, FailureCode.TOO_DEEP, "More than 100 messages inside each other");
    } else if (thing.mediaType().equals(MediaTypes.TNEF)) {
      readTnef(thing);
    } else {
      readFile(thing);
    }
  }

  private void readFile(Thing thing) throws IOException {
    try (MsgFile file = MsgFile.open(thing.bytes(), limits.scratch())) {
      MsgMessage message = file.message();
      emit(thing, reader.read(message.properties(), message.recipients()), HashBasis.BYTES);
      attachments(thing.place(), message);
    }
  }

  private void attachments(Place message, MsgMessage around) throws IOException {
    Place.Parent item = rows.asParent(message);
    List<MsgAttachment> attachments = around.attachments();
    int count = 0;
    for (MsgAttachment attachment : attachments) {
      Locator locator = message.locator().then("msg:" + attachment.number());
      Place place = message.attached(locator, item, count++);
      try {
        attachment(place, attachment);
      } catch (ContentException e) {
        absent(place, attachment.name(), attachment.properties(), e);
      }
    }
    String basis = "attachment storages";
    rows.account(message.locator().toString(), attachments.size(), count, 0, basis);
  }

  private void attachment(Place place, MsgAttachment attachment) throws IOException {
    if (attachment.isMessage()) {
      embedded(place, attachment);
    } else if (attachment.isObject()) {
      Thing object =
          new Thing(
              place,
              attachment.name(),
              "application/x-ole-storage",
              new ByteArraySource(attachment.objectFile()),
              digests(attachment.storage()),
              facts(attachment.properties()));
      things.readRendered(object);
    } else {
      try (InputStream in = attachment.open();
          SpooledBytes bytes = SpooledBytes.of(in, limits.scratch())) {
        file(place, attachment.name(), attachment.properties(), bytes);
      }
    }
  }

  private void embedded(Place place, MsgAttachment attachment) throws IOException {
    MsgMessage message = attachment.message();
    Digests digests = digests(message.storage());
    Thing thing =
        new Thing(
            place,
            attachment.name(),
            MediaTypes.OUTLOOK_MESSAGE,
            new ByteArraySource(new byte[0]),
            digests,
            facts(attachment.properties()));
    if (place.depth() > limits.messageDepth()) {
      things.fail(thing, FailureCode.TOO_DEEP, "More than 100 messages inside each other");
      return;
    }
    emit(thing, reader.read(message.properties(), message.recipients()), HashBasis.CANONICAL_1);
    attachments(place, message);
  }

  private static Digests digests(StorageBytes storage) throws IOException {
    try (InputStream in = storage.open()) {
      return Digests.of(in);
    }
  }

  private void readTnef(Thing thing) throws IOException {
    TnefMessage message = TnefReader.read(thing.bytes());
    emit(thing, reader.read(message.properties(), message.recipients()), HashBasis.BYTES);
    message.problems().forEach(each -> rows.failure(thing.place(), each.code(), each.message(), 1));
    Place.Parent item = rows.asParent(thing.place());
    int count = 0;
    for (TnefAttachment attachment : message.attachments()) {
      Locator locator = thing.place().locator().then("tnef:" + count);
      tnefAttachment(thing.place().attached(locator, item, count), attachment);
      count++;
    }
  }

  private void tnefAttachment(Place place, TnefAttachment attachment) throws IOException {
    MapiProperties properties = attachment.properties();
    if (attachment.bytes() == null) {
      absent(
          place,
          attachment.name(),
          properties,
          new ContentException(FailureCode.EMPTY, "The attachment has no bytes"));
    } else if (attachment.isMessage()) {
      Digests digests = Digests.of(attachment.bytes());
      things.read(
          new Thing(
              place,
              attachment.name(),
              MediaTypes.TNEF,
              attachment.bytes(),
              digests,
              facts(properties)));
    } else {
      try (InputStream in = attachment.bytes().open();
          SpooledBytes bytes = SpooledBytes.of(in, limits.scratch())) {
        file(place, attachment.name(), properties, bytes);
      }
    }
  }

  private void file(
      Place place, @Nullable String name, MapiProperties properties, SpooledBytes bytes)
      throws IOException {
    String mediaType =
        AttachmentType.of(name, properties.text(PropertyId.ATTACHED_MEDIA_TYPE), bytes);
    things.read(new Thing(place, name, mediaType, bytes, bytes.digests(), facts(properties)));
  }

  /** An attachment that is named, but is not there. */
  private void absent(
      Place place, @Nullable String name, MapiProperties properties, ContentException why)
      throws IOException {
    ByteArraySource none = new ByteArraySource(new byte[0]);
    String mediaType = SourceSniffer.sniff(name == null ? "" : name, none).mediaType();
    things.fail(
        new Thing(place, name, mediaType, none, Digests.of(none), facts(properties)),
        why.code(),
        why.getMessage());
  }

  private static Map<String, String> facts(MapiProperties properties) {
    Map<String, String> facts = new TreeMap<>();
    String mediaType = properties.text(PropertyId.ATTACHED_MEDIA_TYPE);
    if (mediaType != null) {
      facts.put("part_media_type", mediaType);
    }
    String contentId = properties.text(PropertyId.ATTACHED_CONTENT_ID);
    if (contentId != null) {
      facts.put("part_content_id", contentId);
    }
    return facts;
  }

  /** The stream in a mail's winmail.dat is an attachment; alone or as a message, it is one. */
  private void emit(Thing thing, OutlookMessage read, HashBasis basis) {
    boolean isCarrier =
        thing.mediaType().equals(MediaTypes.TNEF)
            && thing.place().locator().toString().matches(".*mime:[0-9.]+");
    ItemKind kind =
        isCarrier && read.kind() == ItemKind.MESSAGE ? ItemKind.ATTACHMENT : read.kind();
    ItemDraft draft = MessageDraft.of(thing, read.message()).as(kind);
    draft.hashBasis = basis;
    draft.extraction = read.message().text() == null ? "NONE" : "MAPI";
    rows.item(draft);
    for (Problem problem : read.message().problems()) {
      rows.failure(thing.place(), problem.code(), problem.message(), 1);
    }
  }
}
