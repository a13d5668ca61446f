package org.ascertain.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as contact lists and cards write them; without a zone they are UTC. */
final class EntryTimes {
  private static final Pattern UTC = Pattern.compile("\\s*(?:UTC|GMT)$");

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          format("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSS][.SSSSSS][XXX][XX][X]"),
          format("yyyyMMdd'T'HHmmss[XXX][XX][X]"),
          format("yyyy-MM-dd"),
          format("yyyyMMdd"),
          format("dd MMM yyyy[, HH:mm][ HH:mm:ss]"),
          format("dd.MM.yyyy[ HH:mm[:ss]]"));

  private EntryTimes() {}

  /** The time; empty when the text is none that has one reading only. */
  static Optional<Instant> read(String text) {
    String bare = UTC.matcher(text.strip()).replaceAll("");
    for (DateTimeFormatter format : FORMATS) {
      Optional<Instant> time = read(bare, format);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> read(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor time =
          format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(instant(time));
    } catch (DateTimeParseException otherFormat) {
      return Optional.empty();
    }
  }

  /** The instant of a parsed time. */
  static Instant instant(TemporalAccessor time) {
    if (time instanceof Instant instant) {
      return instant;
    }
    if (time instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    return time instanceof LocalDateTime local
        ? local.toInstant(ZoneOffset.UTC)
        : LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
