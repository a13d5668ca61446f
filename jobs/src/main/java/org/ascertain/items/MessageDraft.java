package org.ascertain.items;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.mime.MessageIds;
import org.ascertain.formats.mime.ParsedMessage;
import org.ascertain.formats.mime.RawHeader;
import org.ascertain.model.ItemKind;

/** A message as an item. */
final class MessageDraft {
  private static final int MAX_VALUE = 1 << 16;
  private static final int MAX_ALL = 1 << 20;

  /** Fields that have columns; who is named in them stands there in its own words. */
  private static final Set<String> IN_COLUMNS =
      Set.of(
          "from",
          "sender",
          "reply-to",
          "to",
          "cc",
          "bcc",
          "date",
          "subject",
          "message-id",
          "in-reply-to",
          "references");

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
    int size = 0;
    for (RawHeader field : parsed.headers().fields()) {
      String name = field.name().toLowerCase(Locale.ROOT);
      if (!IN_COLUMNS.contains(name) && size < MAX_ALL) {
        String value = cut(field.value());
        metadata.merge(name, value, (first, more) -> cut(first + "\n" + more));
        size += value.length();
      }
    }
    parsed
        .headers()
        .first("Subject")
        .filter(raw -> !raw.equals(parsed.subject()))
        .ifPresent(raw -> metadata.put("subject_raw", cut(raw)));
    metadata.putAll(parsed.notes());
  }

  private static String cut(String value) {
    return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
  }
}
