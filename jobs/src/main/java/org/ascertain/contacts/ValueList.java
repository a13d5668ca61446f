package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.contacts.ContactCard.Place;
import org.ascertain.model.Nullable;

/** Splits a field that holds several values: Google writes {@code :::}, others commas or bars. */
final class ValueList {
  private static final Pattern SEPARATOR = Pattern.compile(":::|[;,|\\r\\n]");

  private ValueList() {}

  static List<Place> split(String text, @Nullable Long start) {
    List<Place> values = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(text);
    int from = 0;
    while (matcher.find()) {
      add(values, text, from, matcher.start(), start);
      from = matcher.end();
    }
    add(values, text, from, text.length(), start);
    return values;
  }

  private static void add(List<Place> values, String text, int from, int to, @Nullable Long start) {
    String value = text.substring(from, to).strip();
    if (!value.isEmpty()) {
      values.add(new Place(value, start == null ? null : start + text.indexOf(value, from)));
    }
  }
}
