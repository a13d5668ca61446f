package org.ascertain.synth.scene;

import java.time.Instant;
import java.util.List;

/**
 * A message before it is written.
 *
 * @param id Message-ID with angle brackets
 * @param sentAt when sent
 * @param from sender
 * @param to recipients
 * @param cc recipients of a copy
 * @param subject subject
 * @param references Message-IDs of the thread before it, oldest first
 * @param parts bodies first, then attachments; never empty
 */
public record MailMessage(
    String id,
    Instant sentAt,
    MailAddress from,
    List<MailAddress> to,
    List<MailAddress> cc,
    String subject,
    List<String> references,
    List<MailPart> parts) {

  /** A message that starts a thread, to one recipient. */
  public static MailMessage of(
      String id, Instant sentAt, MailAddress from, MailAddress to, String subject, MailPart body) {
    return new MailMessage(
        id, sentAt, from, List.of(to), List.of(), subject, List.of(), List.of(body));
  }

  /** The same message with these parts. */
  public MailMessage withParts(List<MailPart> newParts) {
    return new MailMessage(id, sentAt, from, to, cc, subject, references, newParts);
  }

  /** The same message with these copies. */
  public MailMessage withCc(List<MailAddress> newCc) {
    return new MailMessage(id, sentAt, from, to, newCc, subject, references, parts);
  }

  /** The same message in a thread. */
  public MailMessage withReferences(List<String> newReferences) {
    return new MailMessage(id, sentAt, from, to, cc, subject, newReferences, parts);
  }

  /** The same message under another id. */
  public MailMessage withId(String newId) {
    return new MailMessage(newId, sentAt, from, to, cc, subject, references, parts);
  }
}
