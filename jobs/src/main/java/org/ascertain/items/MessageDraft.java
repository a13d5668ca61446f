package org.ascertain.items;

import java.util.Map;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.mime.MessageIds;
import org.ascertain.formats.mime.ParsedMessage;
import org.ascertain.model.ItemKind;

/** A message as an item. */
final class MessageDraft {
  private MessageDraft() {}

  static ItemDraft of(Thing message, ParsedMessage parsed) {
    ItemDraft draft = ItemDraft.of(message, ItemKind.MESSAGE);
    draft.mih = MessageIds.identificationHash(parsed.messageId()).orElse(null);
    draft.sentAt = parsed.date().at();
    draft.dateText = parsed.date().text();
    draft.dateFlag = parsed.date().flag();
    draft.receivedAt = parsed.receivedAt();
    draft.subject = parsed.subject();
    draft.messageId = parsed.messageId();
    draft.inReplyTo = parsed.inReplyTo();
    draft.references = parsed.references();
    draft.participants = parsed.participants();
    draft.text = parsed.text();
    draft.extraction = parsed.text() == null ? "NONE" : "MIME";
    draft.isTextCut =
        parsed.problems().stream().anyMatch(each -> each.code() == FailureCode.TEXT_CUT);
    metadata(draft.metadata, parsed);
    return draft;
  }

  private static void metadata(Map<String, String> metadata, ParsedMessage parsed) {
    HeaderFacts.add(metadata, parsed.headers().fields());
    parsed
        .headers()
        .first("Subject")
        .filter(raw -> !raw.equals(parsed.subject()))
        .ifPresent(raw -> metadata.put("subject_raw", HeaderFacts.cut(raw)));
    metadata.putAll(parsed.notes());
  }
}
