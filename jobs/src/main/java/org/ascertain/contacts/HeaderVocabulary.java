package org.ascertain.contacts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascertain.model.Nullable;

/**
 * The words that head the columns of contact lists: Outlook, Google, LinkedIn and plain lists in
 * English, German, French, Spanish, Italian, Dutch and Polish. They stand in {@code headings.csv}.
 */
final class HeaderVocabulary {
  private static final Map<String, ContactColumn> HEADINGS = load();
  private static final int MAX_HEADING_CHARS = 48;

  private HeaderVocabulary() {}

  /** The column that a heading names; null when it names none. */
  static @Nullable ContactColumn column(String heading) {
    if (heading.isEmpty() || heading.length() > MAX_HEADING_CHARS || heading.indexOf('@') >= 0) {
      return null;
    }
    return HEADINGS.get(letters(Folding.fold(heading)));
  }

  /**
   * The columns that a row of headings names, null where a cell names none; empty when the row is
   * no heading of a contact list: that takes an identifier and a second column of another kind.
   */
  static List<ContactColumn> columns(List<Cell> row) {
    if (row.size() < 2 || !areShort(row)) {
      return List.of();
    }
    List<ContactColumn> columns = new ArrayList<>();
    Set<ContactColumn> seen = EnumSet.noneOf(ContactColumn.class);
    for (Cell cell : row) {
      ContactColumn column = column(cell.text());
      columns.add(column);
      if (column != null) {
        seen.add(column);
      }
    }
    boolean isStrong = seen.stream().anyMatch(ContactColumn::isStrong);
    boolean isNamed = seen.stream().anyMatch(ContactColumn::isName);
    boolean isPlaced = seen.contains(ContactColumn.STREET) || seen.contains(ContactColumn.POSTAL);
    return (isStrong && seen.size() >= 2) || (isNamed && isPlaced) ? columns : List.of();
  }

  /** Words of letters, with a space for whatever stands between them. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    boolean isGap = false;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int letter = text.codePointAt(at);
      if (Character.isLetter(letter)) {
        letters.append(isGap && !letters.isEmpty() ? " " : "").appendCodePoint(letter);
      }
      isGap = !Character.isLetter(letter);
    }
    return letters.toString();
  }

  private static boolean areShort(List<Cell> row) {
    for (Cell cell : row) {
      if (cell.text().length() > MAX_HEADING_CHARS) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, ContactColumn> load() {
    Map<String, ContactColumn> headings = new HashMap<>();
    try (InputStream in = HeaderVocabulary.class.getResourceAsStream("headings.csv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().skip(1).forEach(line -> add(headings, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return headings;
  }

  private static void add(Map<String, ContactColumn> headings, String line) {
    int comma = line.indexOf(',');
    ContactColumn column = ContactColumn.valueOf(line.substring(0, comma));
    for (String heading : line.substring(comma + 1).split(";", -1)) {
      headings.putIfAbsent(Folding.fold(heading), column);
    }
  }
}
