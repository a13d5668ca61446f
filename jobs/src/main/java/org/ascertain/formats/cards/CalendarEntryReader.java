package org.ascertain.formats.cards;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.ICalComponent;
import biweekly.component.VJournal;
import biweekly.component.VTodo;
import biweekly.io.scribe.ScribeIndex;
import biweekly.io.scribe.property.ICalPropertyScribe;
import biweekly.property.Attendee;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateTimeStamp;
import biweekly.property.ICalProperty;
import biweekly.property.Organizer;
import biweekly.property.TextProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;

/** What the properties of a calendar entry say. */
final class CalendarEntryReader {
  private static final ScribeIndex SCRIBES = new ScribeIndex();

  private final ICalendar calendar;
  private final ICalComponent component;
  private final Map<String, String> metadata = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();

  CalendarEntryReader(ICalendar calendar, ICalComponent component) {
    this.calendar = calendar;
    this.component = component;
  }

  Entry read() {
    String title = text("SUMMARY");
    for (String name : List.of("SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT", "CONTACT")) {
      append(text(name));
    }
    note("method", calendar.getMethod() == null ? null : calendar.getMethod().getValue());
    note("uid", text("UID"));
    note("location", text("LOCATION"));
    note("status", text("STATUS"));
    note("starts_at", date("DTSTART"));
    note("ends_at", date("DTEND"));
    note("due_at", date("DUE"));
    List<Participant> participants = participants();
    return new Entry(kind(), title, text.toString(), participants, stampedAt(), metadata);
  }

  private ItemKind kind() {
    if (component instanceof VTodo) {
      return ItemKind.TASK;
    }
    return component instanceof VJournal ? ItemKind.JOURNAL : ItemKind.CALENDAR;
  }

  private List<ICalProperty> properties(String name) {
    List<ICalProperty> found = new ArrayList<>();
    for (ICalProperty property : component.getProperties().values()) {
      if (name(property).equals(name)) {
        found.add(property);
      }
    }
    return found;
  }

  private static String name(ICalProperty property) {
    ICalPropertyScribe<?> scribe = SCRIBES.getPropertyScribe(property);
    return scribe == null ? "" : scribe.getPropertyName(ICalVersion.V2_0);
  }

  private @Nullable String text(String name) {
    for (ICalProperty property : properties(name)) {
      if (property instanceof TextProperty words && words.getValue() != null) {
        return words.getValue();
      }
    }
    return null;
  }

  private @Nullable String date(String name) {
    for (ICalProperty property : properties(name)) {
      if (property instanceof DateOrDateTimeProperty date && date.getValue() != null) {
        Instant at = date.getValue().toInstant();
        return date.getValue().hasTime() ? at.toString() : at.toString().substring(0, 10);
      }
    }
    return null;
  }

  private @Nullable Instant stampedAt() {
    DateTimeStamp stamp = component.getProperty(DateTimeStamp.class);
    return stamp == null || stamp.getValue() == null ? null : stamp.getValue().toInstant();
  }

  private List<Participant> participants() {
    List<Participant> participants = new ArrayList<>();
    for (Organizer organizer : component.getProperties(Organizer.class)) {
      add(
          participants,
          ParticipantRole.ORGANIZER,
          organizer.getCommonName(),
          organizer.getEmail() == null ? organizer.getUri() : organizer.getEmail());
    }
    for (Attendee attendee : component.getProperties(Attendee.class)) {
      add(
          participants,
          ParticipantRole.ATTENDEE,
          attendee.getCommonName(),
          attendee.getEmail() == null ? attendee.getUri() : attendee.getEmail());
    }
    return participants;
  }

  private static void add(
      List<Participant> participants,
      ParticipantRole role,
      @Nullable String name,
      @Nullable String written) {
    String address =
        EmailAddress.parse(written)
            .map(EmailAddress::address)
            .orElse(written == null ? null : written.toLowerCase(Locale.ROOT));
    String raw = (name == null ? "" : name + " ") + (written == null ? "" : "<" + written + ">");
    participants.add(new Participant(role, participants.size(), name, address, raw.strip()));
  }

  private void append(@Nullable String words) {
    if (words != null && !words.isBlank()) {
      text.append(words.strip()).append('\n');
    }
  }

  private void note(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      metadata.put(name, value);
    }
  }
}
