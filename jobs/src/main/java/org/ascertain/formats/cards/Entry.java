package org.ascertain.formats.cards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;

/**
 * A card or a calendar entry as read.
 *
 * @param kind what it is
 * @param title name of the card or summary of the entry; null without one
 * @param text its text
 * @param participants organizer and attendees
 * @param stampedAt when the entry was made or sent; null when it does not say
 * @param metadata further properties by name
 */
public record Entry(
    ItemKind kind,
    @Nullable String title,
    String text,
    List<Participant> participants,
    @Nullable Instant stampedAt,
    Map<String, String> metadata) {}
