package org.ascertain.formats.mapi;

import org.ascertain.model.Nullable;

/**
 * A recipient in the properties of a message.
 *
 * @param type 1 to, 2 cc, 3 bcc, 0 originator, with flags above these; null when it is not said
 * @param party who
 */
public record OutlookRecipient(@Nullable Integer type, OutlookParty party) {}
