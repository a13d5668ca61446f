package org.ascertain.formats.pst;

import org.ascertain.formats.mapi.OutlookParty;
import org.ascertain.model.Nullable;

/**
 * A row of a recipient table.
 *
 * @param rowId id of the row
 * @param type 1 to, 2 cc, 3 bcc, 0 originator; null when the row does not say
 * @param party who
 */
public record PstRecipient(long rowId, @Nullable Integer type, OutlookParty party) {}
