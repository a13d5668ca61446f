package org.ascertain.formats.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.mapi.CompressedRtf;
import org.ascertain.formats.mapi.OutlookParty;
import org.ascertain.model.Nullable;

/**
 * An item of a store: a message, contact, appointment, task, note. Its text and attachments are
 * read when asked for.
 */
public final class PstMessage {
  private final long id;
  private final int depth;
  private final PstProperties properties;
  private final List<TableRow> recipientRows;
  private final List<PstAttachment> attachments;
  private final Findings findings;

  PstMessage(
      long id,
      int depth,
      PstProperties properties,
      List<TableRow> recipientRows,
      List<PstAttachment> attachments,
      Findings findings) {
    this.id = id;
    this.depth = depth;
    this.properties = properties;
    this.recipientRows = recipientRows;
    this.attachments = attachments;
    this.findings = findings;
  }

  /** Its node id: in the store, for an embedded one within its attachment. */
  public long id() {
    return id;
  }

  /** How many messages are around it. */
  public int depth() {
    return depth;
  }

  /** Whether it lies beside the items of its folder and programs do not show it. */
  public boolean isHidden() {
    return depth == 0 && NodeIds.type(id) == NodeIds.ASSOCIATED;
  }

  /** Its class, {@code IPM.Note}; empty when it has none. */
  public String itemClass() throws IOException {
    String written = properties.string(Tags.ITEM_CLASS);
    return written == null ? "" : written;
  }

  /** Its subject without the marks that say where its prefix ends; null when none. */
  @Nullable
  public String subject() throws IOException {
    String subject = properties.string(Tags.SUBJECT);
    boolean isMarked = subject != null && subject.length() >= 2 && subject.charAt(0) == 1;
    return isMarked ? subject.substring(2) : subject;
  }

  /** The headers that it had on its way; null when none. */
  @Nullable
  public String transportHeaders() throws IOException {
    return properties.string(Tags.HEADERS);
  }

  /** Who sent it. */
  public OutlookParty sender() throws IOException {
    return new OutlookParty(
        properties.string(Tags.SENDER_NAME),
        properties.string(Tags.SENDER_TYPE),
        properties.string(Tags.SENDER_ADDRESS),
        properties.string(Tags.SENDER_SMTP));
  }

  /** For whom it was sent. */
  public OutlookParty representing() throws IOException {
    return new OutlookParty(
        properties.string(Tags.REPRESENTING_NAME),
        properties.string(Tags.REPRESENTING_TYPE),
        properties.string(Tags.REPRESENTING_ADDRESS),
        properties.string(Tags.REPRESENTING_SMTP));
  }

  /** Its times. */
  public PstTimes times() throws IOException {
    return new PstTimes(
        properties.time(Tags.SUBMITTED_AT),
        properties.time(Tags.DELIVERED_AT),
        properties.time(Tags.CREATED_AT),
        properties.time(Tags.MODIFIED_AT));
  }

  /** Its Message-ID as stored; null when none. */
  @Nullable
  public String messageId() throws IOException {
    return properties.string(Tags.MESSAGE_ID);
  }

  /** The Message-ID that it answers; null when none. */
  @Nullable
  public String inReplyTo() throws IOException {
    return properties.string(Tags.IN_REPLY_TO);
  }

  /** The Message-IDs that it refers to, as stored; null when none. */
  @Nullable
  public String references() throws IOException {
    return properties.string(Tags.REFERENCES);
  }

  /** MAPI's flags; null when none. */
  @Nullable
  public Integer flags() {
    return properties.integer(Tags.FLAGS);
  }

  /** Rows of its recipient table, in order. */
  public List<PstRecipient> recipients() throws IOException {
    List<PstRecipient> recipients = new ArrayList<>(recipientRows.size());
    for (TableRow row : recipientRows) {
      OutlookParty party =
          new OutlookParty(
              row.string(Tags.DISPLAY_NAME),
              row.string(Tags.ADDRESS_TYPE),
              row.string(Tags.ADDRESS),
              row.string(Tags.SMTP_ADDRESS));
      recipients.add(new PstRecipient(row.id(), row.integer(Tags.RECIPIENT_TYPE), party));
    }
    return recipients;
  }

  List<TableRow> recipientRows() {
    return recipientRows;
  }

  /** What is attached, in order of node ids. */
  public List<PstAttachment> attachments() {
    return attachments;
  }

  /** Its plain text; null when it has none. */
  @Nullable
  public String plainText() throws IOException {
    return properties.string(Tags.BODY);
  }

  /** Its HTML, in the charset that it or the item declares; null when it has none. */
  @Nullable
  public String html() throws IOException {
    return HtmlBody.of(properties);
  }

  /** Its RTF, expanded; null when it has none. */
  @Nullable
  public byte[] rtf() throws IOException {
    if (!properties.has(Tags.RTF)) {
      return null;
    }
    Slice compressed = properties.slice(Tags.RTF, PstLimits.COMPRESSED);
    try {
      return CompressedRtf.expand(compressed.copy());
    } catch (ContentException e) {
      findings.add(e, "The formatted text");
      return null;
    }
  }

  /** All of its properties. */
  public PstProperties properties() {
    return properties;
  }

  /** What is wrong with it, as far as it was read. */
  public List<PstFinding> findings() {
    return findings.all();
  }
}
