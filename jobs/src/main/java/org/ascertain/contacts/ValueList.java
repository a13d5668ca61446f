package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.contacts.ContactCard.Place;
import org.ascertain.model.Nullable;

/** Splits a field that holds several values: Google writes {@code :::}, others commas or bars. */
final class ValueList {
  private static final Pattern VALUE = Pattern.compile("(?:(?!:::)[^;,|\\r\\n])+");

  private ValueList() {}

  static List<Place> split(String text, @Nullable Long start) {
    List<Place> values = new ArrayList<>();
    Matcher matcher = VALUE.matcher(text);
    while (matcher.find()) {
      String value = matcher.group().strip();
      if (!value.isEmpty() && !value.equals(":")) {
        int lead = matcher.group().indexOf(value);
        values.add(new Place(value, start == null ? null : start + matcher.start() + lead));
      }
    }
    return values;
  }
}
