package org.ascertain.synth.scene;

import java.time.Instant;
import org.ascertain.model.Nullable;

/**
 * A request in a capture.
 *
 * @param at when
 * @param method method
 * @param url address, whole
 * @param page page that made it
 * @param mediaType media type of the body; null without a body
 * @param body body as text; null without a body
 */
public record WebRequest(
    Instant at,
    String method,
    String url,
    String page,
    @Nullable String mediaType,
    @Nullable String body) {
  /** A request without a body. */
  public static WebRequest read(Instant at, String url, String page) {
    return new WebRequest(at, "GET", url, page, null, null);
  }
}
