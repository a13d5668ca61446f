package org.ascertain.items;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.ascertain.formats.mime.TransportHeaders;
import org.ascertain.formats.pst.PstAppointment;
import org.ascertain.formats.pst.PstMessage;
import org.ascertain.formats.pst.PstTask;
import org.ascertain.formats.pst.PstTimes;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;

/** Further properties of an item of a store, by name. */
final class StoreFacts {
  private StoreFacts() {}

  static void add(
      Map<String, String> facts, PstMessage message, ItemKind kind, TransportHeaders headers)
      throws IOException {
    HeaderFacts.add(facts, headers.headers().fields());
    put(facts, "item_class", message.itemClass());
    PstTimes times = message.times();
    put(facts, "created_at", times.createdAt());
    put(facts, "modified_at", times.modifiedAt());
    put(facts, "message_flags", message.flags());
    if (kind == ItemKind.CALENDAR) {
      appointment(facts, PstAppointment.of(message));
    } else if (kind == ItemKind.TASK) {
      task(facts, PstTask.of(message));
    }
  }

  private static void appointment(Map<String, String> facts, PstAppointment appointment) {
    put(facts, "starts_at", appointment.startsAt());
    put(facts, "ends_at", appointment.endsAt());
    put(facts, "location", appointment.location());
    put(facts, "uid", appointment.uid());
    put(facts, "time_zone", appointment.zone());
    put(facts, "all_day", appointment.isAllDay() ? "true" : null);
    if (appointment.recurrence() != null) {
      put(facts, "recurrence", appointment.recurrence());
      put(facts, "recurrence_deleted_count", appointment.recurrence().deleted().size());
      put(facts, "recurrence_exception_count", appointment.recurrence().exceptions().size());
    }
  }

  private static void task(Map<String, String> facts, PstTask task) {
    put(facts, "starts_at", task.startsAt());
    put(facts, "due_at", task.dueAt());
    put(facts, "status", task.status());
    put(facts, "owner", task.owner());
  }

  private static void put(Map<String, String> facts, String name, @Nullable Object value) {
    if (value != null) {
      String text = value instanceof Instant at ? at.toString() : String.valueOf(value);
      if (!text.isBlank()) {
        facts.put(name, HeaderFacts.cut(text));
      }
    }
  }
}
