package org.ascertain.contacts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The words of mail programs and people by which parts of a message are told, by language. They
 * stand in {@code words.tsv}, as expressions.
 */
final class Words {
  private static final Map<String, List<String>> LISTS = load();

  private Words() {}

  /** The expressions of a list. */
  static List<String> of(String list) {
    List<String> words = LISTS.get(list);
    if (words == null) {
      throw new IllegalArgumentException("No list of words named " + list);
    }
    return words;
  }

  /** A group that matches any expression of a list. */
  static String any(String list) {
    return "(?:" + String.join("|", of(list)) + ")";
  }

  /** A pattern in which case does not matter and every dot stands for line ends too. */
  static Pattern pattern(String expression) {
    return Pattern.compile(
        expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> lists = new TreeMap<>();
    try (InputStream in = Words.class.getResourceAsStream("words.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().skip(1).map(line -> line.split("\t", -1)).forEach(row -> add(lists, row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }

  private static void add(Map<String, List<String>> lists, String[] row) {
    lists.computeIfAbsent(row[0], list -> new ArrayList<>()).add(row[2]);
  }
}
