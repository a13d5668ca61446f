package org.ascertain.duplicates;

import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Item;

/**
 * What decides the thread of a message.
 *
 * @param itemId the message
 * @param messageId its own id; null when it has none
 * @param references ids that it names in References, in order, then the one in In-Reply-To
 * @param sentAt when it was sent; null when not known
 */
public record ThreadFacts(
    @Doc("The message.") String itemId,
    @Doc("Its own id; null when it has none.") @Nullable String messageId,
    @Doc("Ids that it names.") List<String> references,
    @Doc("When it was sent, UTC; null when not known.") @Nullable Instant sentAt)
    implements Serializable {
  /** The facts of a message. */
  public static ThreadFacts of(Item message) {
    Set<String> references = new LinkedHashSet<>();
    message.referenceIds().forEach(id -> MessageIds.canonical(id).ifPresent(references::add));
    MessageIds.canonical(message.inReplyTo()).ifPresent(references::add);
    return new ThreadFacts(
        message.itemId(),
        MessageIds.canonical(message.messageId()).orElse(null),
        List.copyOf(references),
        message.sentAt());
  }
}
