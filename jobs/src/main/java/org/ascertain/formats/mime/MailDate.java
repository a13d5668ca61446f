package org.ascertain.formats.mime;

import java.time.Instant;
import java.time.ZoneOffset;
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

  private static final int FIRST_YEAR = 1971;
  private static final int LAST_YEAR = 2099;

  /**
   * A moment that is known as such, and not from words.
   *
   * @param text how it stands in the message
   */
  public static MailDate of(Instant at, String text) {
    return isAbsurd(at.atOffset(ZoneOffset.UTC).getYear())
        ? new MailDate(null, text, "ABSURD")
        : new MailDate(at, text, null);
  }

  static boolean isAbsurd(int year) {
    return year < FIRST_YEAR || year > LAST_YEAR;
  }
}
