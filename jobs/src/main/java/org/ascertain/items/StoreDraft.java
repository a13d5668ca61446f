package org.ascertain.items;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.ascertain.formats.Digests;
import org.ascertain.formats.MediaTypes;
import org.ascertain.formats.mapi.ItemClass;
import org.ascertain.formats.mapi.OutlookParticipants;
import org.ascertain.formats.mapi.OutlookRecipient;
import org.ascertain.formats.mime.MailDate;
import org.ascertain.formats.mime.MessageIds;
import org.ascertain.formats.mime.TransportHeaders;
import org.ascertain.formats.pst.PstMessage;
import org.ascertain.formats.pst.PstTimes;
import org.ascertain.model.HashBasis;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;

/** An item of a store as an item. */
final class StoreDraft {
  private final ZoneId assumedZone;

  StoreDraft(ItemLimits limits) {
    this.assumedZone = limits.assumedZone();
  }

  ItemDraft of(PstMessage message, Place place, Digests digests) throws IOException {
    ItemKind kind = ItemClass.kind(message.itemClass(), message.isHidden());
    ItemDraft draft = new ItemDraft(place, kind, MediaTypes.OUTLOOK_MESSAGE, digests);
    draft.hashBasis = HashBasis.CANONICAL_1;
    TransportHeaders headers = TransportHeaders.of(message.transportHeaders(), assumedZone);
    draft.subject = message.subject();
    times(draft, message.times(), headers);
    ids(draft, message, headers);
    List<OutlookRecipient> recipients =
        message.recipients().stream()
            .map(recipient -> new OutlookRecipient(recipient.type(), recipient.party()))
            .toList();
    draft.participants =
        OutlookParticipants.of(kind, message.representing(), message.sender(), recipients, headers);
    draft.text = StoreText.of(message, kind);
    draft.extraction = draft.text == null ? "NONE" : "PST";
    StoreFacts.add(draft.metadata, message, kind, headers);
    return draft;
  }

  /** A message was sent; anything else was made. */
  private static void times(ItemDraft draft, PstTimes times, TransportHeaders headers) {
    boolean isMessage = draft.kind == ItemKind.MESSAGE;
    Instant sent = times.submittedAt();
    if (sent == null) {
      sent = isMessage ? headers.date().at() : times.createdAt();
    }
    if (sent == null && !isMessage) {
      sent = times.modifiedAt();
    }
    draft.dateText = headers.dateText();
    if (sent == null) {
      draft.dateFlag = "ABSENT";
    } else {
      MailDate date = MailDate.of(sent, sent.toString());
      draft.dateFlag = date.flag();
      draft.dateText = date.flag() != null && draft.dateText == null ? date.text() : draft.dateText;
      sent = date.at();
    }
    draft.sentAt = sent;
    draft.receivedAt = isMessage ? times.deliveredAt() : null;
  }

  private static void ids(ItemDraft draft, PstMessage message, TransportHeaders headers)
      throws IOException {
    draft.messageId =
        isBlank(message.messageId()) ? headers.messageId() : message.messageId().strip();
    draft.inReplyTo =
        isBlank(message.inReplyTo()) ? headers.inReplyTo() : message.inReplyTo().strip();
    String references = message.references();
    draft.references = isBlank(references) ? headers.references() : ids(references);
    draft.mih = MessageIds.identificationHash(draft.messageId).orElse(null);
  }

  private static List<String> ids(String references) {
    return Arrays.stream(references.strip().split("[\\s,]+")).filter(id -> !id.isEmpty()).toList();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
