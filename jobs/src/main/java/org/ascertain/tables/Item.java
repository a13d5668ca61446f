package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Doc;
import org.ascertain.model.HashBasis;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.TableName;

/**
 * One message, attachment, document, contact card or calendar entry: the thing that is reviewed and
 * cited.
 */
@TableName("items")
@Doc(
    "One message, attachment, document, contact card or calendar entry: the thing that is reviewed"
        + " and cited.")
public record Item(
    @Doc("The item: a hash of source and locator.") String itemId,
    @Doc("Its unit.") String unitId,
    @Doc("Its source.") String sourceId,
    @Doc("The item that it is attached to or embedded in; null at the top.") @Nullable
        String parentId,
    @Doc("The top-level item of its family; its own id at the top.") String familyId,
    @Doc("Where in its source.") String locator,
    @Doc("0 at the top, 1 attached, and so on.") int depth,
    @Doc("Order among the children of its parent or in its container, from 0.") int ordinal,
    @Doc("What it is.") ItemKind kind,
    @Doc("The kind of its source.") SourceKind sourceKind,
    @Doc("Media type.") String mediaType,
    @Doc("File name, decoded; null when it has none.") @Nullable String name,
    @Doc("Folder or container path within the source; null at the root.") @Nullable String folder,
    @Doc("Bytes of the item.") long sizeBytes,
    @Doc("SHA-256 over what hash_basis says.") String sha256,
    @Doc("What the hash covers.") HashBasis hashBasis,
    @Doc("MD5 over the same.") String md5,
    @Doc("EDRM Message Identification Hash; null without a Message-ID.") @Nullable String mih,
    @Doc("Custodian of its source; null when not said.") @Nullable String custodian,
    @Doc("Customer of its source; null when not said.") @Nullable String customerId,
    @Doc("When sent, UTC; null when absent or absurd.") @Nullable Instant sentAt,
    @Doc("When received, UTC: the topmost Received header; null when absent.") @Nullable
        Instant receivedAt,
    @Doc("The date as the item spells it; null when it has none.") @Nullable String dateText,
    @Doc("ABSENT, UNREADABLE, ABSURD or ZONE_ASSUMED; null for a good date.") @Nullable
        String dateFlag,
    @Doc("Subject or title, decoded; null when it has none.") @Nullable String subject,
    @Doc("Message-ID as written, trimmed; null when it has none.") @Nullable String messageId,
    @Doc("First id in In-Reply-To; null when none.") @Nullable String inReplyTo,
    @Doc("Ids in References, in order.") List<String> referenceIds,
    @Doc("Who its headers name, in order.") List<Participant> participants,
    @Doc(
            "Text, the first 1,000,000 characters; null when the item has none or it could not be"
                + " read.")
        @Nullable
        String text,
    @Doc("Characters of the whole text.") long textCharsCount,
    @Doc("Whether a limit of the matter cut the text; then a failure row says so.")
        boolean textTruncated,
    @Doc("Language code; null when not known.") @Nullable String language,
    @Doc(
            "Which rung produced the text: MIME, PST, MAPI, CARD, CALENDAR, TIKA, TIKA_FRESH,"
                + " TIKA_SIMPLE, OCR, STRINGS or NONE.")
        String extraction,
    @Doc("Further headers and properties by name.") Map<String, String> metadata)
    implements Serializable {}
