package org.ascertain.formats.exports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ascertain.formats.logs.UnreadableRowException;
import org.ascertain.model.Nullable;

/** The labelled values of a contact, put together. */
final class LabelledValues {
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().\\-/]{5,}[0-9]");

  private static final int MAX_POINT_CHARS = 320;

  private final List<String> points = new ArrayList<>();
  @Nullable private String name;
  @Nullable private Instant first;
  @Nullable private Instant last;

  void addText(String label, String text) {
    String value = text.strip();
    LabelMeaning meaning = LabelMeaning.of(label);
    boolean isPoint = value.length() <= MAX_POINT_CHARS && isPoint(value);
    if (meaning == LabelMeaning.CONTACT_POINT
        || isPoint && meaning != LabelMeaning.OTHER && meaning != LabelMeaning.NAME) {
      points.add(value);
    } else if (meaning == LabelMeaning.NAME || meaning == LabelMeaning.UNKNOWN && name == null) {
      name = value;
    }
  }

  private static boolean isPoint(String value) {
    return ADDRESS.matcher(value).matches() || PHONE.matcher(value).matches();
  }

  /** A time; of unknown meaning, the earliest is the first and the latest the last. */
  void addTime(String label, @Nullable Instant time) {
    if (time == null) {
      return;
    }
    LabelMeaning meaning = LabelMeaning.of(label);
    if (meaning != LabelMeaning.LAST_TIME && (first == null || time.isBefore(first))) {
      first = time;
    }
    if (meaning != LabelMeaning.FIRST_TIME && (last == null || time.isAfter(last))) {
      last = time;
    }
  }

  /**
   * The contact.
   *
   * @param listed a time that stands for the whole entry; null when none does
   */
  UploadedContact contact(@Nullable Instant listed) {
    if (name == null && points.isEmpty()) {
      throw new UnreadableRowException("Neither a name nor an address or number");
    }
    Instant latest = last != null ? last : listed;
    return new UploadedContact(name, List.copyOf(points), first != null ? first : latest, latest);
  }
}
