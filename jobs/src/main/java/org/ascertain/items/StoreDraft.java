package org.ascertain.items;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.Digests;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.mime.MessageIds;
import org.ascertain.formats.mime.MessageReader;
import org.ascertain.formats.mime.ParsedMessage;
import org.ascertain.formats.pst.PstKind;
import org.ascertain.formats.pst.PstMessage;
import org.ascertain.formats.pst.PstTimes;
import org.ascertain.model.HashBasis;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;

/** An item of a store as an item. */
final class StoreDraft {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2100;
  private static final String INTERNET_HEADERS = "Microsoft Mail Internet Headers";

  private final MessageReader headers;

  StoreDraft(ItemLimits limits) {
    this.headers = new MessageReader(limits.mime(), limits.assumedZone(), limits.scratch());
  }

  ItemDraft of(PstMessage message, Place place, Digests digests) throws IOException {
    ItemKind kind = PstKind.of(message.itemClass(), message.isHidden());
    ItemDraft draft = new ItemDraft(place, kind, MediaTypes.OUTLOOK_MESSAGE, digests);
    draft.hashBasis = HashBasis.CANONICAL_1;
    ParsedMessage parsed = headers(message);
    draft.subject = message.subject();
    times(draft, message.times(), parsed);
    ids(draft, message, parsed);
    draft.participants = StoreParticipants.of(message, kind, parsed.participants());
    draft.text = StoreText.of(message, kind);
    draft.extraction = draft.text == null ? "NONE" : "PST";
    StoreFacts.add(draft.metadata, message, kind, parsed);
    return draft;
  }

  /** What the transport headers say; nothing where there are none. */
  private ParsedMessage headers(PstMessage message) throws IOException {
    String text = Optional.ofNullable(message.transportHeaders()).orElse("");
    boolean isHeaded = text.startsWith(INTERNET_HEADERS);
    String proper = isHeaded ? text.substring(text.indexOf('\n') + 1) : text;
    byte[] bytes = (proper.stripTrailing() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    return headers.read(new ByteArraySource(bytes), (part, content) -> {});
  }

  /** A message was sent; anything else was made. */
  private static void times(ItemDraft draft, PstTimes times, ParsedMessage parsed) {
    boolean isMessage = draft.kind == ItemKind.MESSAGE;
    Instant sent = times.submittedAt();
    if (sent == null) {
      sent = isMessage ? parsed.date().at() : times.createdAt();
    }
    if (sent == null && !isMessage) {
      sent = times.modifiedAt();
    }
    draft.dateText = parsed.date().text();
    if (sent != null && isAbsurd(sent)) {
      draft.dateText = draft.dateText == null ? sent.toString() : draft.dateText;
      draft.dateFlag = "ABSURD";
      sent = null;
    } else if (sent == null) {
      draft.dateFlag = "ABSENT";
    }
    draft.sentAt = sent;
    draft.receivedAt = isMessage ? times.deliveredAt() : null;
  }

  private static boolean isAbsurd(Instant at) {
    int year = at.atOffset(ZoneOffset.UTC).getYear();
    return year < FIRST_YEAR || year > LAST_YEAR;
  }

  private static void ids(ItemDraft draft, PstMessage message, ParsedMessage parsed)
      throws IOException {
    draft.messageId = first(message.messageId(), parsed.messageId());
    draft.inReplyTo = first(message.inReplyTo(), parsed.inReplyTo());
    String references = message.references();
    draft.references =
        references == null || references.isBlank() ? parsed.references() : ids(references);
    draft.mih = MessageIds.identificationHash(draft.messageId).orElse(null);
  }

  private static List<String> ids(String references) {
    return Arrays.stream(references.strip().split("[\\s,]+")).filter(id -> !id.isEmpty()).toList();
  }

  @Nullable
  private static String first(@Nullable String own, @Nullable String ofHeaders) {
    return own == null || own.isBlank() ? ofHeaders : own.strip();
  }
}
