package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.Actor;
import org.ascertain.model.AuthorisationBasis;
import org.ascertain.model.Doc;
import org.ascertain.model.EvidenceRef;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.model.RecipientStatus;
import org.ascertain.spark.TableName;

/**
 * One evidenced movement, or opportunity of movement, of contact data from a customer to a third
 * party.
 */
@TableName("flows")
@Doc(
    "One evidenced movement, or opportunity of movement, of contact data from a customer to a third"
        + " party.")
public record Flow(
    @Doc("The flow: a hash of customer, third party, mechanism and event.") String flowId,
    @Doc("The customer; null when no source says.") @Nullable String customerId,
    @Doc("The mailbox; null when not known or tenant-wide.") @Nullable String mailbox,
    @Doc("The third party; null for PROVIDER_USE or when unresolved.") @Nullable
        String thirdPartyId,
    @Doc("How.") Mechanism mechanism,
    @Doc("Whose act.") Actor actor,
    @Doc("Strength of the evidence.") Grade grade,
    @Doc(
            "Earliest evidenced transfer or access (A-C), grant (D), start of window (E); null when"
                + " unknown.")
        @Nullable
        Instant occurredAt,
    @Doc("Start of the window, UTC; null when unknown (left-censored).") @Nullable
        Instant windowFromAt,
    @Doc("End of the window, exclusive; null when open.") @Nullable Instant windowToAt,
    @Doc("Whether either end of the window is unknown or open.") boolean isCensored,
    @Doc("What kind of data: CONTACTS, MAIL_FULL, MAIL_HDR, DIRECTORY, CAL, IDENTIFIER, ...")
        List<String> dataCategories,
    @Doc("Contacts touched; null when unknown.") @Nullable Long contactCount,
    @Doc("The recorded fact on which it could be said to rest.")
        AuthorisationBasis authorisationBasis,
    @Doc("What the recipient was at that date.") RecipientStatus recipientStatus,
    @Doc("Host, domain or application that the evidence names; null when none.") @Nullable
        String recipientHost,
    @Doc("Whether the registry row that names the recipient is verified.")
        boolean isRecipientVerified,
    @Doc("Items, places and source kinds that show it, in order.") List<EvidenceRef> evidence,
    @Doc("The detector.") String detector,
    @Doc("Its version.") String detectorVersion,
    @Doc("One sentence: the rule and the evidence.") String explanation)
    implements Serializable {}
