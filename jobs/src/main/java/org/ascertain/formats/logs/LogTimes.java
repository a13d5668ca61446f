package org.ascertain.formats.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.ascertain.model.Nullable;

/**
 * Times as logs write them. A time without a zone is UTC: every log here is documented so, or
 * leaves no better choice.
 */
public final class LogTimes {
  private static final List<DateTimeFormatter> TIMES =
      List.of(
          formatter("yyyy-MM-dd['T'][ ]HH:mm[:ss][,SSS]", true),
          formatter("M/d/yyyy[,] h:mm[:ss] a", false),
          formatter("M/d/yyyy[,] H:mm[:ss]", false),
          formatter("d MMM yyyy[,] H:mm[:ss]", true),
          formatter("MMM d, yyyy h:mm[:ss] a", false),
          formatter("dd/MMM/yyyy:HH:mm:ss", true));
  private static final List<DateTimeFormatter> DATES =
      List.of(
          formatter("yyyy-MM-dd", false),
          formatter("M/d/yyyy", false),
          formatter("d MMM yyyy", false),
          formatter("d MMMM yyyy", false),
          formatter("MMMM d, yyyy", false),
          formatter("MMM d, yyyy", false));
  private static final int MAX_CHARS = 64;
  private static final long MILLIS_FROM = 100_000_000_000L;

  private LogTimes() {}

  /** The instant that a text tells; null when it tells none. A date alone is its midnight. */
  @Nullable
  public static Instant instant(@Nullable String text) {
    if (!mayBeTime(text)) {
      return null;
    }
    String bare = withPlainZone(text.strip());
    for (DateTimeFormatter format : TIMES) {
      Instant instant = instant(format, bare);
      if (instant != null) {
        return instant;
      }
    }
    LocalDate date = date(bare);
    return date == null ? null : date.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** The day that a text tells, without a time; null when it tells none. */
  @Nullable
  public static LocalDate date(@Nullable String text) {
    if (!mayBeTime(text)) {
      return null;
    }
    for (DateTimeFormatter format : DATES) {
      LocalDate date = date(format, text.strip());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  @Nullable
  private static LocalDate date(DateTimeFormatter format, String text) {
    try {
      return LocalDate.parse(text, format);
    } catch (DateTimeException other) {
      return null;
    }
  }

  /** Seconds, or thousandths of them, since 1970; null for zero, less, or no number. */
  @Nullable
  public static Instant epoch(@Nullable String text) {
    if (text == null || !text.strip().matches("\\d{1,13}(?:\\.\\d{1,9})?")) {
      return null;
    }
    String bare = text.strip();
    int point = bare.indexOf('.');
    long whole = Long.parseLong(point < 0 ? bare : bare.substring(0, point));
    if (whole == 0) {
      return null;
    }
    if (whole >= MILLIS_FROM) {
      return Instant.ofEpochMilli(whole);
    }
    String fraction = point < 0 ? "" : bare.substring(point + 1);
    long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
    // Tables keep microseconds.
    return Instant.ofEpochSecond(whole, nanos / 1000 * 1000);
  }

  private static boolean mayBeTime(@Nullable String text) {
    return text != null && !text.isBlank() && text.length() <= MAX_CHARS;
  }

  private static String withPlainZone(String text) {
    return text.replaceFirst(" ?(?:UTC|GMT)$", "Z")
        .replaceFirst("(?<=[0-9]:[0-9.]{2,12} ?[+-][0-9]{2})(?=[0-9]{2}$)", ":");
  }

  @Nullable
  private static Instant instant(DateTimeFormatter format, String text) {
    try {
      TemporalAccessor read = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
      Instant instant =
          read instanceof ZonedDateTime zoned
              ? zoned.toInstant()
              : ((LocalDateTime) read).toInstant(ZoneOffset.UTC);
      return instant.truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException other) {
      return null;
    }
  }

  private static DateTimeFormatter formatter(String pattern, boolean hasFraction) {
    DateTimeFormatterBuilder builder =
        new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
    if (hasFraction) {
      builder
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .optionalStart()
          .appendLiteral(' ')
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .optionalEnd();
    } else {
      builder.optionalStart().appendOffset("+HH:mm", "Z").optionalEnd();
    }
    return builder.toFormatter(Locale.ENGLISH);
  }
}
