package org.ascertain.formats.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/**
 * Reads dates of mail: RFC 5322 and its obsolete forms, asctime, ISO 8601, and what broken writers
 * made of them. The day of the week is never believed.
 */
public final class MailDateParser {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:T| +(?:[A-Za-z]{3} +)?)"
              + "(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)?\\s*(Z|[+-]\\d{2}:?\\d{2}|[A-Z]{2,4})?");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?\\S*");
  private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC?)?([+-])(\\d{1,2}):?(\\d{2})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern DASH =
      Pattern.compile(
          "(?<=\\d)-(?=[A-Za-z]{3})|(?<=" + String.join("|", MONTHS) + ")-(?=\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> FOREIGN_MONTHS =
      Map.ofEntries(
          Map.entry("mär", 3),
          Map.entry("mrz", 3),
          Map.entry("mai", 5),
          Map.entry("okt", 10),
          Map.entry("dez", 12),
          Map.entry("fév", 2),
          Map.entry("fev", 2),
          Map.entry("avr", 4),
          Map.entry("aoû", 8),
          Map.entry("déc", 12),
          Map.entry("ene", 1),
          Map.entry("abr", 4),
          Map.entry("ago", 8),
          Map.entry("dic", 12));
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("ut", "+0000"),
          Map.entry("utc", "+0000"),
          Map.entry("gmt", "+0000"),
          Map.entry("z", "+0000"),
          Map.entry("wet", "+0000"),
          Map.entry("west", "+0100"),
          Map.entry("bst", "+0100"),
          Map.entry("cet", "+0100"),
          Map.entry("met", "+0100"),
          Map.entry("mez", "+0100"),
          Map.entry("cest", "+0200"),
          Map.entry("mest", "+0200"),
          Map.entry("mesz", "+0200"),
          Map.entry("eet", "+0200"),
          Map.entry("eest", "+0300"),
          Map.entry("msk", "+0300"),
          Map.entry("ist", "+0530"),
          Map.entry("hkt", "+0800"),
          Map.entry("jst", "+0900"),
          Map.entry("kst", "+0900"),
          Map.entry("aest", "+1000"),
          Map.entry("aedt", "+1100"),
          Map.entry("nzst", "+1200"),
          Map.entry("nzdt", "+1300"),
          Map.entry("ast", "-0400"),
          Map.entry("adt", "-0300"),
          Map.entry("edt", "-0400"),
          Map.entry("est", "-0500"),
          Map.entry("cdt", "-0500"),
          Map.entry("cst", "-0600"),
          Map.entry("mdt", "-0600"),
          Map.entry("mst", "-0700"),
          Map.entry("pdt", "-0700"),
          Map.entry("pst", "-0800"),
          Map.entry("akdt", "-0800"),
          Map.entry("akst", "-0900"),
          Map.entry("hst", "-1000"));

  private final ZoneId assumed;

  /** Reads dates; those without a zone are taken to be in {@code assumed}. */
  public MailDateParser(ZoneId assumed) {
    this.assumed = assumed;
  }

  /** Reads a date as a header spells it; null means that there is none. */
  public MailDate parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return MailDate.ABSENT;
    }
    String written = text.strip();
    try {
      Fields fields = fields(written);
      if (!fields.isWhole()) {
        return new MailDate(null, written, "UNREADABLE");
      }
      return judged(fields, written);
    } catch (DateTimeException | NumberFormatException e) {
      return new MailDate(null, written, "UNREADABLE");
    }
  }

  private MailDate judged(Fields fields, String written) {
    int year = fullYear(fields.year);
    LocalDateTime local = LocalDateTime.of(year, fields.month, fields.day, 0, 0);
    LocalDateTime time = local.plusSeconds(fields.secondOfDay);
    if (MailDate.isAbsurd(year)) {
      return new MailDate(null, written, "ABSURD");
    }
    if (fields.offset == null) {
      return new MailDate(time.atZone(assumed).toInstant(), written, "ZONE_ASSUMED");
    }
    Instant at = time.toInstant(ZoneOffset.UTC).minusSeconds(fields.offset);
    return new MailDate(at, written, null);
  }

  private static int fullYear(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 3) {
      return 1900 + year;
    }
    if (digits.length() > 2) {
      return year;
    }
    return year < 50 ? 2000 + year : 1900 + year;
  }

  private static Fields fields(String written) {
    Matcher iso = ISO.matcher(written);
    if (iso.lookingAt()) {
      return isoFields(iso);
    }
    Fields fields = new Fields();
    String cleaned = written.replaceAll("\\([^)]*\\)?", " ").replace(',', ' ');
    for (String word : DASH.matcher(cleaned).replaceAll(" ").strip().split("\\s+", -1)) {
      fields.take(word);
    }
    return fields;
  }

  private static Fields isoFields(Matcher iso) {
    Fields fields = new Fields();
    fields.year = iso.group(1);
    fields.month = Integer.parseInt(iso.group(2));
    fields.day = Integer.parseInt(iso.group(3));
    fields.take(iso.group(4));
    if (iso.group(5) != null) {
      fields.take(iso.group(5));
    }
    return fields;
  }

  /** What was found of a date so far; words fill it in the order in which they come. */
  private static final class Fields {
    private int day;
    private int month;
    private @Nullable String year;
    private int secondOfDay = -1;
    private @Nullable Integer offset;

    boolean isWhole() {
      return day > 0 && month > 0 && year != null && secondOfDay >= 0;
    }

    void take(String word) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (takeTime(word) || takeOffset(word) || takeHalfDay(lower)) {
        return;
      }
      if (month == 0 && takeMonth(lower)) {
        return;
      }
      if (secondOfDay >= 0 && offset == null && ZONES.containsKey(lower)) {
        takeOffset(ZONES.get(lower));
      } else if (word.matches("\\d{1,2}") && day == 0) {
        day = Integer.parseInt(word);
      } else if (word.matches("\\d{2,4}") && year == null && day > 0) {
        year = word;
      }
    }

    private boolean takeTime(String word) {
      Matcher time = TIME.matcher(word);
      if (secondOfDay >= 0 || !time.lookingAt()) {
        return false;
      }
      int hour = Integer.parseInt(time.group(1));
      int minute = Integer.parseInt(time.group(2));
      int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
      if (hour > 24 || minute > 59 || second > 60) {
        throw new DateTimeException("No such time of day");
      }
      secondOfDay = hour * 3600 + minute * 60 + second;
      return true;
    }

    private boolean takeOffset(String word) {
      Matcher zone = OFFSET.matcher(word);
      if (secondOfDay < 0 || offset != null || !zone.matches()) {
        return false;
      }
      int seconds = Integer.parseInt(zone.group(2)) * 3600 + Integer.parseInt(zone.group(3)) * 60;
      if (seconds > 24 * 3600) {
        throw new DateTimeException("No such zone");
      }
      offset = zone.group(1).equals("-") ? -seconds : seconds;
      return true;
    }

    private boolean takeHalfDay(String lower) {
      boolean isAfternoon = lower.equals("pm");
      if (secondOfDay < 0 || !isAfternoon && !lower.equals("am")) {
        return false;
      }
      int hour = secondOfDay / 3600;
      if (isAfternoon && hour < 12) {
        secondOfDay += 12 * 3600;
      } else if (!isAfternoon && hour == 12) {
        secondOfDay -= 12 * 3600;
      }
      return true;
    }

    private boolean takeMonth(String lower) {
      if (lower.length() < 3) {
        return false;
      }
      String start = lower.substring(0, 3);
      month =
          MONTHS.contains(start)
              ? MONTHS.indexOf(start) + 1
              : FOREIGN_MONTHS.getOrDefault(start, 0);
      return month > 0;
    }
  }
}
