package org.ascertain.formats.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.logs.FileShape;
import org.ascertain.formats.logs.JsonObjects;
import org.ascertain.formats.logs.JsonText;
import org.ascertain.formats.logs.LogTimes;
import org.ascertain.formats.logs.Row;
import org.ascertain.formats.logs.RowReader;
import org.ascertain.formats.logs.UnreadableRowException;
import org.ascertain.model.Nullable;

/**
 * Reads the contacts in "Download your information" of Facebook, in each generation: {@code
 * your_address_books.json} (address_book with name and details), {@code
 * contacts_uploaded_before_2021.json} (one object with a list of labelled values for each contact),
 * {@code your_imported_contacts.json} and {@code contacts_uploaded_from_your_phone.json} (a list of
 * objects with labelled values), and their HTML twins. Labels are in the language of the account:
 * where no word is known, the shape of the value decides. Other files of the download hold no
 * contacts and no rows.
 */
public final class FacebookContactsReader implements RowReader<UploadedContact> {
  private static final String BOOK = "address_book";
  private static final JsonObjects JSON =
      JsonObjects.in(
          List.of(
              List.of(BOOK, BOOK),
              List.of("address_book_v2", BOOK),
              List.of("label_values", "vec")));

  @Override
  public void read(ByteSource file, Consumer<? super Row<UploadedContact>> rows)
      throws IOException {
    if (FileShape.isMarkup(file)) {
      FacebookPages.read(file, rows);
    } else {
      JSON.read(file, row -> rows.accept(row.map(FacebookContactsReader::contact)));
    }
  }

  private static UploadedContact contact(JsonNode contact) {
    if (contact.has("details")) {
      return bookEntry(contact);
    }
    LabelledValues values = new LabelledValues();
    JsonNode labelled = contact.has("dict") ? contact.get("dict") : contact.get("label_values");
    if (labelled == null || !labelled.isArray()) {
      throw new UnreadableRowException("Neither details nor labelled values");
    }
    labelled.forEach(value -> add(values, value));
    Instant listed = LogTimes.epoch(JsonText.text(contact, "timestamp"));
    return values.contact(listed);
  }

  private static void add(LabelledValues values, JsonNode value) {
    String label = JsonText.text(value, "label");
    Instant time = LogTimes.epoch(JsonText.text(value, "timestamp_value"));
    if (value.has("timestamp_value")) {
      values.addTime(label == null ? "" : Mojibake.mended(label), time);
    } else {
      String text = JsonText.text(value, "value");
      if (text != null) {
        values.addText(label == null ? "" : Mojibake.mended(label), Mojibake.mended(text));
      }
    }
  }

  private static UploadedContact bookEntry(JsonNode entry) {
    List<String> points = new ArrayList<>();
    for (JsonNode detail : entry.get("details")) {
      String point = JsonText.text(detail, "contact_point");
      if (point != null) {
        points.add(Mojibake.mended(point));
      }
    }
    Instant created = LogTimes.epoch(JsonText.text(entry, "created_timestamp"));
    Instant updated = LogTimes.epoch(JsonText.text(entry, "updated_timestamp"));
    return new UploadedContact(name(entry), points, created, updated);
  }

  @Nullable
  private static String name(JsonNode entry) {
    String name = JsonText.text(entry, "name");
    return name == null ? null : Mojibake.mended(name);
  }
}
