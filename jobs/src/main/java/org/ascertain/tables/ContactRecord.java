package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.Doc;
import org.ascertain.model.Holder;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** Data held about a person, by a customer or a third party. */
@TableName("contact_records")
@Doc("Data held about a person, by a customer or a third party.")
public record ContactRecord(
    @Doc("The record: a hash of item and place.") String contactRecordId,
    @Doc("Its unit.") String unitId,
    @Doc("Its item.") String itemId,
    @Doc("Order in the item, from 0.") int ordinal,
    @Doc("Where in the source.") String locator,
    @Doc("Who holds it.") Holder holder,
    @Doc("The customer that holds it, or whose data it is; null when unknown.") @Nullable
        String customerId,
    @Doc("The mailbox; null when unknown.") @Nullable String mailbox,
    @Doc("The third party that holds it; null when a customer does.") @Nullable String thirdPartyId,
    @Doc("Name; null when none.") @Nullable String fullName,
    @Doc("Employer; null when none.") @Nullable String organization,
    @Doc("Job title; null when none.") @Nullable String title,
    @Doc("E-mail addresses, canonical.") List<String> emails,
    @Doc("Phone numbers, E.164 where placed.") List<String> phones,
    @Doc("Postal address in one line; null when none.") @Nullable String postal,
    @Doc("Profiles and ids as network:id.") List<String> socialIds,
    @Doc("Folder that holds it; null when none.") @Nullable String folder,
    @Doc("Whether software made it (suggested contacts, recipient cache).") boolean isAutoCreated,
    @Doc("Earliest time at which it is shown to be held, UTC; null when unknown.") @Nullable
        Instant heldFromAt,
    @Doc(
            "Why it does not count as contact data about others (own-organisation, mailbox-owner,"
                + " auto-created); null when it does.")
        @Nullable
        String exclusionReason)
    implements Serializable {}
