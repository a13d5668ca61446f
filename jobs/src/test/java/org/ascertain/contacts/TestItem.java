package org.ascertain.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascertain.model.HashBasis;
import org.ascertain.model.Hashes;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;
import org.ascertain.model.SourceKind;
import org.ascertain.tables.Item;

/** Builds items for tests. */
public final class TestItem {
  private final String id;
  private ItemKind kind = ItemKind.MESSAGE;
  private String parentId;
  private String familyId;
  private String mediaType = "message/rfc822";
  private String folder;
  private String subject = "Subject";
  private String messageId;
  private String inReplyTo;
  private List<String> references = List.of();
  private Instant sentAt = Instant.parse("2019-03-05T10:00:00Z");
  private String text = "";
  private String bytes;
  private Map<String, String> metadata = Map.of();
  private final List<Participant> participants = new ArrayList<>();

  private TestItem(String id) {
    this.id = id;
    this.familyId = id;
    this.bytes = id;
  }

  /** A message. */
  public static TestItem message(String id) {
    return new TestItem(id);
  }

  /** Something of another kind. */
  public static TestItem of(String id, ItemKind kind, String mediaType) {
    TestItem item = new TestItem(id);
    item.kind = kind;
    item.mediaType = mediaType;
    return item;
  }

  /** Attached to an item at the top. */
  public TestItem in(String parent) {
    parentId = parent;
    familyId = parent;
    return this;
  }

  public TestItem folder(String path) {
    folder = path;
    return this;
  }

  public TestItem subject(String words) {
    subject = words;
    return this;
  }

  public TestItem messageId(String value) {
    messageId = value;
    return this;
  }

  public TestItem replyTo(String value, String... all) {
    inReplyTo = value;
    references = List.of(all);
    return this;
  }

  public TestItem sent(String time) {
    sentAt = Instant.parse(time);
    return this;
  }

  public TestItem text(String words) {
    text = words;
    return this;
  }

  public TestItem bytes(String content) {
    bytes = content;
    return this;
  }

  public TestItem metadata(Map<String, String> properties) {
    metadata = properties;
    return this;
  }

  public TestItem from(String name, String address) {
    return participant(ParticipantRole.FROM, name, address);
  }

  public TestItem to(String name, String address) {
    return participant(ParticipantRole.TO, name, address);
  }

  public TestItem participant(ParticipantRole role, String name, String address) {
    String raw = name == null ? address : name + " <" + address + ">";
    participants.add(new Participant(role, participants.size(), name, address, raw));
    return this;
  }

  public Item build() {
    return new Item(
        id,
        "unit",
        "source",
        parentId,
        familyId,
        "mbox@0+1/" + id,
        parentId == null ? 0 : 1,
        0,
        kind,
        SourceKind.MAIL,
        mediaType,
        null,
        folder,
        bytes.length(),
        Hashes.sha256(bytes),
        HashBasis.BYTES,
        "md5",
        messageId == null ? null : Hashes.sha256(messageId),
        "Pat Rivera",
        "c-1",
        sentAt,
        null,
        null,
        null,
        subject,
        messageId,
        inReplyTo,
        references,
        participants,
        text,
        text.length(),
        false,
        null,
        "MIME",
        metadata);
  }
}
