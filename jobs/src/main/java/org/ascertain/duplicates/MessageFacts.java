package org.ascertain.duplicates;

import java.io.Serializable;
import java.time.Instant;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;

/**
 * What decides the group of a message.
 *
 * @param itemId the message
 * @param key hash over its components; null when one of them could not be read
 * @param messageId its Message-ID, between its brackets; null when it has none
 * @param sentAt when it was sent; null when not known
 */
public record MessageFacts(
    @Doc("The message.") String itemId,
    @Doc("Hash over its components; null when one of them could not be read.") @Nullable String key,
    @Doc("Its Message-ID; null when it has none.") @Nullable String messageId,
    @Doc("When it was sent, UTC; null when not known.") @Nullable Instant sentAt)
    implements Serializable {}
