package org.ascertain.formats.cards;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.ICalComponent;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.mime.Charsets;
import org.ascertain.model.Nullable;

/**
 * Entries of a calendar (iCalendar 2.0, vCalendar 1.0). Each is read for itself, together with the
 * properties and time zones of its calendar, so that a broken one costs nothing but itself.
 */
final class CalendarFile implements EntryFile {
  private static final Set<String> ENTRIES = Set.of("VEVENT", "VTODO", "VJOURNAL");

  private final ByteArraySource file;
  private final List<Component> all;
  private final List<Component> entries;
  private final @Nullable String charset;

  CalendarFile(ByteArraySource file) {
    this.file = file;
    this.all = ComponentScanner.scan(file.bytes());
    this.entries = all.stream().filter(each -> ENTRIES.contains(each.name())).toList();
    this.charset = Marks.charset(file.bytes());
  }

  @Override
  public int count() {
    return entries.size();
  }

  @Override
  public ByteSource bytes(int ordinal) throws IOException {
    if (ordinal < 0 || ordinal >= entries.size()) {
      throw new ContentException(FailureCode.CORRUPT, "The calendar has no entry " + ordinal);
    }
    Component entry = entries.get(ordinal);
    return file.slice(entry.offset(), entry.length());
  }

  @Override
  public Entry read(int ordinal) throws IOException {
    Component entry = entries.get(ordinal);
    String written = Charsets.decode(bytes(ordinal).bytes(), charset).text();
    ICalendar calendar = Biweekly.parse(surrounded(entry, written)).first();
    ICalComponent component = calendar == null ? null : first(calendar);
    if (component == null) {
      throw new ContentException(FailureCode.CORRUPT, "Not readable as a calendar entry");
    }
    return new CalendarEntryReader(calendar, component).read();
  }

  private static @Nullable ICalComponent first(ICalendar calendar) {
    if (!calendar.getEvents().isEmpty()) {
      return calendar.getEvents().get(0);
    }
    if (!calendar.getTodos().isEmpty()) {
      return calendar.getTodos().get(0);
    }
    return calendar.getJournals().isEmpty() ? null : calendar.getJournals().get(0);
  }

  /** The entry inside its calendar, all other entries left out. */
  private String surrounded(Component entry, String written) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\n");
    text.append(properties(entry));
    for (Component zone : all) {
      if (zone.name().equals("VTIMEZONE")) {
        text.append(decoded(zone.offset(), zone.length()).strip()).append("\r\n");
      }
    }
    return text.append(written.strip()).append("\r\nEND:VCALENDAR\r\n").toString();
  }

  /** What stands between the BEGIN line of its calendar and the first component in it. */
  private String properties(Component entry) {
    Component calendar = null;
    for (Component each : all) {
      if (each.name().equals("VCALENDAR") && each.offset() <= entry.offset()) {
        calendar = each;
      }
    }
    if (calendar == null) {
      return "VERSION:2.0\r\n";
    }
    int start = calendar.offset();
    int end =
        all.stream()
            .mapToInt(Component::offset)
            .filter(offset -> offset > start)
            .min()
            .orElse(entry.offset());
    String head = decoded(start, end - start);
    int line = head.indexOf('\n');
    return line < 0 ? "VERSION:2.0\r\n" : head.substring(line + 1);
  }

  private String decoded(int offset, int length) {
    return Charsets.decode(file.slice(offset, length).bytes(), charset).text();
  }
}
