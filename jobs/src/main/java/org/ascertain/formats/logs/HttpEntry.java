package org.ascertain.formats.logs;

import java.time.Instant;
import java.util.List;
import org.ascertain.model.HttpParameter;
import org.ascertain.model.Nullable;

/**
 * A request that a capture or log shows.
 *
 * @param startedAt when; null when not said
 * @param method method; CONNECT where only a tunnel is seen
 * @param url the address, whole
 * @param host lower case, without port; empty when the address has none
 * @param path path; empty where only the host is known
 * @param pageUrl the page that made the request; null when not known
 * @param account who made it, as the log names it; null when it does not
 * @param status response status; null when not recorded
 * @param bodyMediaType media type of the body; null without a body
 * @param body the body as text, transfer codings undone; null without a body or when it is no text
 * @param parameters what the address, the cookies and the body say, every nested coding undone
 * @param isHostOnly whether only the host is known
 */
public record HttpEntry(
    @Nullable Instant startedAt,
    String method,
    String url,
    String host,
    String path,
    @Nullable String pageUrl,
    @Nullable String account,
    @Nullable Integer status,
    @Nullable String bodyMediaType,
    @Nullable String body,
    List<HttpParameter> parameters,
    boolean isHostOnly) {}
