package org.ascertain.formats.logs;

import java.time.Instant;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * A message as a log of mail saw it pass: the envelope, no content.
 *
 * @param at when; null when not said
 * @param sender sender; null when not said or empty
 * @param recipients recipients in order
 * @param subject subject as logged; null when not said
 * @param messageId Message-ID; null when not said
 * @param direction INBOUND, OUTBOUND or UNKNOWN
 * @param event what happened; null when not said
 * @param eventSource which component said so, for example MAILBOXRULE; null when not said
 * @param sizeBytes size; null when not said
 */
public record MailEntry(
    @Nullable Instant at,
    @Nullable String sender,
    List<String> recipients,
    @Nullable String subject,
    @Nullable String messageId,
    String direction,
    @Nullable String event,
    @Nullable String eventSource,
    @Nullable Long sizeBytes) {
  /** A session of mail that a network monitor saw. */
  public static MailEntry of(ZeekEntry entry) {
    List<String> recipients = entry.values("rcptto");
    return new MailEntry(
        entry.at(),
        entry.value("mailfrom") != null ? entry.value("mailfrom") : entry.value("from"),
        recipients.isEmpty() ? entry.values("to") : recipients,
        entry.value("subject"),
        entry.value("msg_id"),
        "UNKNOWN",
        entry.value("last_reply"),
        "smtp",
        null);
  }
}
