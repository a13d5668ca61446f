package org.ascertain.formats.mime;

import java.time.Instant;
import org.ascertain.model.Nullable;

/**
 * A date of a message.
 *
 * @param at the moment; null when absent, unreadable or absurd
 * @param text the date as written, trimmed; null when absent
 * @param flag ABSENT, UNREADABLE, ABSURD (before 1971, when there was no mail, or after 2099) or
 *     ZONE_ASSUMED; null for a good date
 */
public record MailDate(@Nullable Instant at, @Nullable String text, @Nullable String flag) {
  /** No date. */
  public static final MailDate ABSENT = new MailDate(null, null, "ABSENT");
}
