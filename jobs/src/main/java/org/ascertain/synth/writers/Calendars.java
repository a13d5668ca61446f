package org.ascertain.synth.writers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ascertain.synth.scene.Person;

/** Calendar entries as iCalendar text. */
public final class Calendars {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int HOUR_SECONDS = 3600;

  private Calendars() {}

  /**
   * An entry.
   *
   * @param uid unique id
   * @param at start
   * @param title title
   * @param organiser who invites
   * @param attendees who is invited
   */
  public record Entry(
      String uid, Instant at, String title, Person organiser, List<Person> attendees) {}

  /** A calendar of entries; the method is PUBLISH for a store and REQUEST for an invitation. */
  public static String calendar(String method, List<Entry> entries) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Fictional//Calendar 1.0//EN");
    line(text, "METHOD:" + method);
    entries.forEach(entry -> event(text, entry));
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static void event(StringBuilder text, Entry entry) {
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + entry.uid());
    line(text, "DTSTAMP:" + TIME.format(entry.at()));
    line(text, "DTSTART:" + TIME.format(entry.at()));
    line(text, "DTEND:" + TIME.format(entry.at().plusSeconds(HOUR_SECONDS)));
    line(text, "SUMMARY:" + entry.title());
    line(
        text, "ORGANIZER;CN=" + quoted(entry.organiser()) + ":mailto:" + entry.organiser().email());
    for (Person attendee : entry.attendees()) {
      line(text, "ATTENDEE;CN=" + quoted(attendee) + ":mailto:" + attendee.email());
    }
    line(text, "END:VEVENT");
  }

  private static String quoted(Person person) {
    return '"' + person.fullName() + '"';
  }

  /** A content line, folded early enough that no line has more than 75 octets. */
  private static void line(StringBuilder text, String line) {
    int limit = 60;
    text.append(line, 0, Math.min(limit, line.length()));
    for (int at = limit; at < line.length(); at += limit - 1) {
      text.append("\r\n ").append(line, at, Math.min(at + limit - 1, line.length()));
    }
    text.append("\r\n");
  }
}
