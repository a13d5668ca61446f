package org.ascertain.flows.recipients;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of organisations and applications as words that can be compared. */
final class NameWords {
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "ltd",
          "limited",
          "llc",
          "llp",
          "corp",
          "corporation",
          "company",
          "co",
          "plc",
          "gmbh",
          "ag",
          "se",
          "sa",
          "sas",
          "sarl",
          "nv",
          "bv",
          "ab",
          "as",
          "oy",
          "kk",
          "pbc",
          "holdings",
          "group");

  /** Letters of other scripts and digits that are drawn like a Latin letter. */
  private static final Map<Character, Character> DRAWN_ALIKE =
      Map.ofEntries(
          Map.entry('0', 'o'),
          Map.entry('1', 'l'),
          Map.entry('3', 'e'),
          Map.entry('4', 'a'),
          Map.entry('5', 's'),
          Map.entry('7', 't'),
          Map.entry('$', 's'),
          Map.entry('@', 'a'),
          Map.entry('|', 'l'),
          Map.entry('!', 'i'),
          Map.entry('\u0430', 'a'),
          Map.entry('\u0441', 'c'),
          Map.entry('\u0435', 'e'),
          Map.entry('\u043E', 'o'),
          Map.entry('\u0440', 'p'),
          Map.entry('\u0445', 'x'),
          Map.entry('\u0443', 'y'),
          Map.entry('\u0456', 'i'),
          Map.entry('\u0455', 's'),
          Map.entry('\u0458', 'j'),
          Map.entry('\u04BB', 'h'),
          Map.entry('\u0501', 'd'),
          Map.entry('\u043A', 'k'),
          Map.entry('\u043C', 'm'),
          Map.entry('\u0442', 't'),
          Map.entry('\u03BF', 'o'),
          Map.entry('\u03B1', 'a'),
          Map.entry('\u03BD', 'v'),
          Map.entry('\u03C1', 'p'),
          Map.entry('\u03B9', 'i'),
          Map.entry('\u03BA', 'k'),
          Map.entry('\u0131', 'i'));

  private NameWords() {}

  /** Words in lower case without accents; a change from small to capital letter begins a word. */
  static List<String> of(String name) {
    String spaced = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").replace("&", " and ");
    String folded = Normalizer.normalize(spaced, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    List<String> words = new ArrayList<>();
    for (String word : folded.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}$@|!]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The name without remarks in brackets and legal forms, in one word. */
  static String bare(String name) {
    List<String> words = of(name.replaceAll("\\([^)]*\\)", " "));
    int end = words.size();
    while (end > 1 && LEGAL_FORMS.contains(words.get(end - 1))) {
      end--;
    }
    return String.join("", words.subList(0, end));
  }

  /** The word as the eye takes it: look-alike letters as the Latin letter that they imitate. */
  static String skeleton(String word) {
    StringBuilder drawn = new StringBuilder();
    for (char c : word.toCharArray()) {
      drawn.append(DRAWN_ALIKE.getOrDefault(c, c));
    }
    return drawn.toString().replace("rn", "m").replace("vv", "w");
  }

  /** Whether one letter more, less, other, or two neighbours swapped, make one word the other. */
  static boolean isOneEditApart(String a, String b) {
    if (a.equals(b) || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restA = a.substring(start);
    String restB = b.substring(start);
    if (restA.length() != restB.length()) {
      String longer = restA.length() > restB.length() ? restA : restB;
      return longer.substring(1).equals(restA.length() > restB.length() ? restB : restA);
    }
    boolean isSwapped =
        restA.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return isSwapped || restA.substring(1).equals(restB.substring(1));
  }
}
