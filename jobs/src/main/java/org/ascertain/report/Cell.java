package org.ascertain.report;

import org.ascertain.model.Nullable;

/**
 * A cell of an exhibit.
 *
 * @param text what is shown
 * @param id the id that {@code trace} takes; null for words
 * @param isNumber whether it is set as a number
 */
public record Cell(String text, @Nullable String id, boolean isNumber) {
  static Cell words(@Nullable Object value) {
    return new Cell(value == null ? "–" : value.toString(), null, false);
  }

  static Cell number(@Nullable Object value) {
    return new Cell(value == null ? "–" : Numbers.exact(value), null, true);
  }

  static Cell traced(String text, String id) {
    return new Cell(text, id, true);
  }
}
