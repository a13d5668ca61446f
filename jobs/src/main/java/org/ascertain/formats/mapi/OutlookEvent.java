package org.ascertain.formats.mapi;

import java.time.Instant;
import org.ascertain.model.Nullable;

/** What an appointment or a task says beside its text. */
final class OutlookEvent {
  private OutlookEvent() {}

  static String text(MapiProperties event, String body) {
    StringBuilder text = new StringBuilder();
    int appointment = PropertyId.APPOINTMENT_SET;
    line(text, "Location: ", event.text(PropertyId.named(appointment, 0x8208)));
    line(text, "Start: ", event.time(PropertyId.named(appointment, 0x820D)));
    line(text, "End: ", event.time(PropertyId.named(appointment, 0x820E)));
    line(text, "Attendees: ", event.text(PropertyId.named(appointment, 0x8238)));
    line(text, "Recurrence: ", event.text(PropertyId.named(appointment, 0x8232)));
    line(text, "Start: ", event.time(PropertyId.named(PropertyId.TASK_SET, 0x8104)));
    line(text, "Due: ", event.time(PropertyId.named(PropertyId.TASK_SET, 0x8105)));
    return text.append(body).toString();
  }

  private static void line(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append(name).append(value.strip()).append('\n');
    }
  }

  private static void line(StringBuilder text, String name, @Nullable Instant value) {
    line(text, name, value == null ? null : value.toString());
  }
}
