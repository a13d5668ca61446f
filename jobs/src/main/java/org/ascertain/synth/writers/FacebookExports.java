package org.ascertain.synth.writers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.synth.scene.Person;

/**
 * The contact files of Facebook's "Download your information", in the three generations of their
 * JSON. Text is written as that service does: UTF-8 bytes as Latin-1 code points.
 */
public final class FacebookExports {
  private FacebookExports() {}

  /** {@code your_address_books.json}, to about 2022. */
  public static String addressBooks(List<Person> people, Instant createdAt) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Person person : people) {
      entries.add(
          map(
              "name", mangled(person.fullName()),
              "details", points(person).stream().map(p -> map("contact_point", p)).toList(),
              "created_timestamp", createdAt.getEpochSecond(),
              "updated_timestamp", createdAt.getEpochSecond()));
    }
    return Json.text(map("address_book", map("address_book", entries))) + "\n";
  }

  /** {@code contacts_uploaded_before_2021.json}, with the time of first import of each contact. */
  public static String uploadedBefore2021(List<Person> people, Instant importedAt) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Person person : people) {
      for (String point : points(person)) {
        List<Map<String, Object>> labels =
            List.of(
                map("label", "Contact point", "value", point),
                map("label", "Time of first import", "timestamp_value", seconds(importedAt)),
                map("label", "Time of latest import", "timestamp_value", seconds(importedAt)),
                map("label", "Name", "value", mangled(person.fullName())));
        rows.add(map("dict", labels));
      }
    }
    return Json.text(map("label_values", List.of(map("label", "Contacts", "vec", rows)))) + "\n";
  }

  /** {@code your_imported_contacts.json}, the newest generation. */
  public static String importedContacts(List<Person> people, Instant updatedAt) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Person person : people) {
      for (String point : points(person)) {
        List<Map<String, Object>> labels =
            List.of(
                map("label", "Update time", "timestamp_value", seconds(updatedAt)),
                map("label", "Contact name", "value", mangled(person.fullName())),
                map("label", "Contact point", "value", point));
        rows.add(
            map(
                "timestamp",
                seconds(updatedAt),
                "media",
                List.of(),
                "label_values",
                labels,
                "fbid",
                "10000" + Math.floorMod(point.hashCode(), 1_000_000_000)));
      }
    }
    return Json.text(rows) + "\n";
  }

  /** {@code profile_information.json}: whose account the export is. */
  public static String profile(Person owner, Instant registeredAt) {
    return Json.text(
            map(
                "profile_v2",
                map(
                    "name",
                    map("full_name", mangled(owner.fullName())),
                    "emails",
                    map("emails", List.of(owner.email()), "previous_emails", List.of()),
                    "registration_timestamp",
                    seconds(registeredAt))))
        + "\n";
  }

  private static List<String> points(Person person) {
    return person.phone() == null
        ? List.of(person.email())
        : List.of(person.phone(), person.email());
  }

  private static long seconds(Instant at) {
    return at.getEpochSecond();
  }

  private static String mangled(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
