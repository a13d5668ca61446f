package org.ascertain.formats.mime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ascertain.formats.Problem;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;

/**
 * A message as read.
 *
 * @param headers its header fields as they stand
 * @param participants whom its headers name, by role
 * @param date its Date header
 * @param receivedAt the date of the topmost Received header; null when absent or unreadable
 * @param subject decoded; null without one
 * @param messageId as written, trimmed; null without one
 * @param inReplyTo first id of In-Reply-To; null without one
 * @param references ids of References, in order
 * @param text its text; null without any
 * @param notes how the text was made, and what else is odd
 * @param problems what could not be read
 */
public record ParsedMessage(
    MessageHeaders headers,
    List<Participant> participants,
    MailDate date,
    @Nullable Instant receivedAt,
    @Nullable String subject,
    @Nullable String messageId,
    @Nullable String inReplyTo,
    List<String> references,
    @Nullable String text,
    Map<String, String> notes,
    List<Problem> problems) {}
