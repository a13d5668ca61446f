package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.Doc;
import org.ascertain.model.HttpParameter;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;
import org.ascertain.spark.TableName;

/** A request seen in a capture or log. */
@TableName("http_requests")
@Doc("A request seen in a capture or log.")
public record HttpRequest(
    @Doc("The record: a hash of its item and its place there.") String recordId,
    @Doc("The unit that it was read from.") String unitId,
    @Doc("The file that holds the record.") String itemId,
    @Doc("Place in the file, from 0, repeats and rejects counted.") long ordinal,
    @Doc("Where in the source: the item's locator and the row.") String locator,
    @Doc("When it happened, UTC; null when the record does not say.") @Nullable Instant occurredAt,
    @Doc("The record that this one repeats; null for the first.") @Nullable String repeatsRecordId,
    @Doc("The kind of source.") SourceKind sourceKind,
    @Doc("The customer: the row's own tenant or account, else the source's; null when unknown.")
        @Nullable
        String customerId,
    @Doc("The mailbox or account concerned, in canonical form; null when the record names none.")
        @Nullable
        String mailbox,
    @Doc("Method.") String method,
    @Doc("The address, whole.") String url,
    @Doc("Host, lower case.") String host,
    @Doc("Path.") String path,
    @Doc("The page that made the request; null when not known.") @Nullable String pageUrl,
    @Doc("Response status; null when not recorded.") @Nullable Integer status,
    @Doc("Media type of the request body; null without a body.") @Nullable String requestMediaType,
    @Doc("Request body as text; null without a body.") @Nullable String requestBody,
    @Doc("Query, form and body parameters after decoding, in order.")
        List<HttpParameter> parameters,
    @Doc("Whether only the host is known (SNI, CONNECT).") boolean isHostOnly)
    implements Serializable {}
