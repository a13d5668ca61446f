package org.ascertain.flows.detectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.flows.Scene;
import org.ascertain.flows.evidence.MessageCopy;
import org.ascertain.model.Holder;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;
import org.ascertain.model.Segment;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.ContactOccurrence;
import org.ascertain.tables.ContactRecord;
import org.ascertain.tables.Item;
import org.ascertain.tables.RowEdit;

/** A message as a test describes it. */
final class Mail {
  private static int mails;

  private final String itemId;
  private final List<Participant> participants = new ArrayList<>();
  private final List<ContactRecord> records = new ArrayList<>();
  private final List<ContactOccurrence> mentions = new ArrayList<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String messageId;
  private String subject;
  private Side side = Side.CUSTOMER;
  private String keptBy;
  private String path = "pat/Sent Items.mbox";

  private Mail(String from, String... to) {
    mails++;
    this.itemId = "m" + mails;
    this.messageId = "<" + itemId + "@contoso.example>";
    add(ParticipantRole.FROM, from);
    for (String address : to) {
      add(ParticipantRole.TO, address);
    }
  }

  static Mail from(String from, String... to) {
    return new Mail(from, to);
  }

  Mail id(@Nullable String id) {
    this.messageId = id;
    return this;
  }

  Mail subject(String words) {
    this.subject = words;
    return this;
  }

  Mail in(String sourcePath) {
    this.path = sourcePath;
    return this;
  }

  Mail header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Mail keptBy(String thirdParty) {
    this.side = Side.RECIPIENT;
    this.keptBy = thirdParty;
    return this;
  }

  /** Attaches a list of people at a domain, numbered from a first. */
  Mail list(int first, int count, String domain) {
    for (int i = first; i < first + count; i++) {
      attach("person" + i + "@" + domain);
    }
    return this;
  }

  Mail attach(String... emails) {
    return excluded(null, emails);
  }

  Mail excluded(@Nullable String exclusion, String... emails) {
    records.add(
        RowEdit.of(ContactRecord.class)
            .with("contactRecordId", itemId + "-r" + records.size())
            .with("itemId", itemId + "a")
            .with("customerId", "c1")
            .with("holder", Holder.CUSTOMER)
            .with("emails", List.of(emails))
            .with("exclusionReason", exclusion)
            .row());
    return this;
  }

  /** Mentions people at a domain in the body. */
  Mail body(int count, String domain) {
    for (int i = 0; i < count; i++) {
      mention("body" + i + "@" + domain);
    }
    return this;
  }

  Mail mention(String address) {
    mentions.add(
        RowEdit.of(ContactOccurrence.class)
            .with("occurrenceId", itemId + "-o" + mentions.size())
            .with("itemId", itemId)
            .with("kind", IdentifierKind.EMAIL)
            .with("value", address)
            .with("segment", Segment.BODY)
            .row());
    return this;
  }

  MessageCopy copy() {
    Item message = item(itemId, ItemKind.MESSAGE);
    Item attachment = item(itemId + "a", ItemKind.ATTACHMENT);
    return new MessageCopy(
        message, List.of(message, attachment), records, mentions, side, keptBy, path, List.of());
  }

  private Item item(String id, ItemKind kind) {
    return RowEdit.of(Item.class)
        .with("itemId", id)
        .with("familyId", itemId)
        .with("kind", kind)
        .with("sourceKind", SourceKind.MAIL)
        .with("sentAt", Scene.NOON)
        .with("messageId", messageId)
        .with("subject", subject)
        .with("participants", participants)
        .with("metadata", headers)
        .row();
  }

  private void add(ParticipantRole role, String address) {
    participants.add(new Participant(role, participants.size(), null, address, address));
  }
}
