package org.ascertain.synth.writers.pst;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.model.Nullable;

/** A mail that is put together step by step: bodies in any of three forms, recipients, files. */
public final class PstMail {
  private static final int MAX_PREFIX = 4;
  private static final int UTF_8_PAGE = 65_001;

  private final String messageClass;
  private final PstProperties properties = PstProperties.empty();
  private final List<PstRecipient> recipients = new ArrayList<>();
  private final List<PstAttachment> attachments = new ArrayList<>();

  private PstMail(String messageClass, String subject) {
    this.messageClass = messageClass;
    putSubject(properties, subject);
  }

  /** A mail with this subject. */
  public static PstMail of(String subject) {
    return new PstMail("IPM.Note", subject);
  }

  /** A post to a folder, which has no recipients. */
  public static PstMail post(String subject) {
    return new PstMail("IPM.Post", subject);
  }

  /** A report on a mail: such as {@code REPORT.IPM.Note.NDR} that it was not delivered. */
  public static PstMail report(String messageClass, String subject) {
    return new PstMail(messageClass, subject);
  }

  /** A mail of another class, such as {@code IPM.Note.SMIME} or a meeting request. */
  public static PstMail ofClass(String messageClass, String subject) {
    return new PstMail(messageClass, subject);
  }

  /** Sets the sender. */
  public PstMail from(String name, String address) {
    return from(name, "SMTP", address, address);
  }

  /** Sets a sender within an Exchange organisation; its SMTP address may be unknown. */
  public PstMail fromExchange(String name, String x500, @Nullable String smtp) {
    return from(name, "EX", x500, smtp);
  }

  /** Sets when it was sent and when it arrived; null for a draft or a mail that was not sent. */
  public PstMail at(@Nullable Instant sentAt, @Nullable Instant receivedAt) {
    properties.time(0x0039, sentAt).time(0x0E06, receivedAt);
    return this;
  }

  /** Sets the Message-ID, with angle brackets. */
  public PstMail id(String messageId) {
    properties.text(0x1035, messageId);
    return this;
  }

  /** Sets what it answers and the thread before it. */
  public PstMail answering(@Nullable String inReplyTo, @Nullable String references) {
    properties.text(0x1042, inReplyTo).text(0x1039, references);
    return this;
  }

  /** Sets the header that it came with, lines ended by CRLF. */
  public PstMail header(String header) {
    properties.text(0x007D, header);
    return this;
  }

  /** Sets the plain body. */
  public PstMail text(String body) {
    properties.text(0x1000, body);
    return this;
  }

  /** Sets a plain body that is read as it is written. */
  public PstMail longText(PstContent body) {
    properties.longText(0x1000, body);
    return this;
  }

  /** Sets the HTML body, kept as UTF-8. */
  public PstMail html(String body) {
    properties.bytes(0x1013, body.getBytes(StandardCharsets.UTF_8)).integer(0x3FDE, UTF_8_PAGE);
    return this;
  }

  /** Sets the body in rich text, kept compressed. */
  public PstMail rtf(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
    properties.bytes(0x1009, CompressedRtf.of(bytes)).flag(0x0E1F, true);
    return this;
  }

  /** Adds a recipient of an Internet address. */
  public PstMail to(PstRecipient.Kind kind, String name, String address) {
    return to(PstRecipient.smtp(kind, name, address));
  }

  /** Adds a recipient. */
  public PstMail to(PstRecipient recipient) {
    recipients.add(recipient);
    return this;
  }

  /** Attaches something. */
  public PstMail attach(PstAttachment attachment) {
    attachments.add(attachment);
    return this;
  }

  /** Adds properties that no method of this class has. */
  public PstMail with(PstProperties more) {
    properties.all(more);
    return this;
  }

  /** The item as it stands. */
  public PstMessage message() {
    return PstMessage.of(messageClass, PstProperties.empty().all(properties))
        .withRecipients(List.copyOf(recipients))
        .withAttachments(List.copyOf(attachments));
  }

  /**
   * Sets a subject as Outlook keeps it: U+0001, a character that counts the prefix such as "RE: "
   * with itself, the text; and what is left without the prefix.
   */
  static PstProperties putSubject(PstProperties properties, String subject) {
    int colon = subject.indexOf(": ");
    int prefix = colon >= 0 && colon + 2 <= MAX_PREFIX + 1 ? colon + 2 : 0;
    String rest = subject.substring(prefix);
    properties.text(0x0037, "\u0001" + (char) (prefix + 1) + subject);
    properties.text(0x0070, rest).text(0x0E1D, rest);
    return prefix == 0 ? properties : properties.text(0x003D, subject.substring(0, prefix));
  }

  private PstMail from(String name, String type, String address, @Nullable String smtp) {
    byte[] id =
        type.equals("EX") ? EntryIds.exchange(address) : EntryIds.oneOff(name, type, address);
    byte[] key = EntryIds.searchKey(type, address);
    properties.text(0x0C1A, name).text(0x0C1E, type).text(0x0C1F, address).text(0x5D01, smtp);
    properties.bytes(0x0C19, id).bytes(0x0C1D, key).text(0x0042, name).text(0x0064, type);
    properties.text(0x0065, address).text(0x5D02, smtp).bytes(0x0041, id).bytes(0x003B, key);
    return this;
  }
}
