package org.ascertain.tables;

import java.io.Serializable;
import java.time.LocalDate;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.TableName;

/** A received file. */
@TableName("sources")
@Doc("A received file.")
public record Source(
    @Doc("The source: a hash of its path and its bytes.") String sourceId,
    @Doc("The path pattern of the matter file that it matched.") String entry,
    @Doc("Path relative to its source entry; never absolute.") String path,
    @Doc("Size.") long sizeBytes,
    @Doc("SHA-256 of the bytes as received.") String sha256,
    @Doc("MD5 of the bytes, for comparison with older manifests.") String md5,
    @Doc("Media type, from content and name.") String mediaType,
    @Doc("What kind of evidence it holds.") SourceKind kind,
    @Doc("Whether the matter file names the kind; otherwise it was found from content.")
        boolean isKindDeclared,
    @Doc("Who kept the data.") Side side,
    @Doc("The third party that it came from; null unless side is RECIPIENT.") @Nullable
        String thirdPartyId,
    @Doc("The person it was collected from; null when not said.") @Nullable String custodian,
    @Doc("The customer it was collected from; null when not said.") @Nullable String customerId,
    @Doc("Day of receipt; null when not said.") @Nullable LocalDate receivedOn,
    @Doc("Who handed it over; null when not said.") @Nullable String receivedFrom,
    @Doc("Volume or production label; null when not said.") @Nullable String volume,
    @Doc("Hash that came with the delivery; null when none came.") @Nullable String declaredSha256,
    @Doc("MD5 that came with the delivery; null when none came.") @Nullable String declaredMd5,
    @Doc("Whether the declared hashes equal ours; null when none came.") @Nullable
        Boolean hashMatches,
    @Doc("First day that the source is said to cover; null when not said.") @Nullable
        LocalDate coversFromOn,
    @Doc("Last day that the source is said to cover, inclusive; null when not said.") @Nullable
        LocalDate coversToOn,
    @Doc("What is odd about it, in words; null when nothing is.") @Nullable String warning)
    implements Serializable {}
