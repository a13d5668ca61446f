package org.ascertain.formats.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The addresses of headers by the definition of the independent counts: address lists as a common
 * mail library of another language reads them, with its blind spots, so that its counts can be
 * compared exactly.
 */
public final class StandardAddresses {
  private static final String ATOM_ENDS = "()<>@,:;.\"[] \t\r\n";
  private static final String PHRASE_ENDS = ATOM_ENDS.replace(".", "");
  private static final Pattern ADDRESS =
      Pattern.compile("^[^\\s@<>,;:\"()\\[\\]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$");

  private final String field;
  private final List<String> found = new ArrayList<>();
  private int position;

  private StandardAddresses(String field) {
    this.field = field;
  }

  /** Well-formed addresses of some header values, lower case. */
  public static Set<String> of(List<String> values) {
    StandardAddresses scan =
        new StandardAddresses(
            String.join(", ", values)
                .replaceAll("[\r\n\t]+", " ")
                .replaceAll("[^\\x00-\\x7F]", "\uFFFD"));
    while (scan.position < scan.field.length()) {
      scan.address();
    }
    Set<String> addresses = new TreeSet<>();
    for (String one : scan.found) {
      String lower = one.strip().toLowerCase(Locale.ROOT);
      if (ADDRESS.matcher(lower).matches()) {
        addresses.add(lower);
      }
    }
    return addresses;
  }

  private boolean at(String characters) {
    return position < field.length() && characters.indexOf(field.charAt(position)) >= 0;
  }

  private String skip() {
    StringBuilder space = new StringBuilder();
    while (at(" \t\r\n(")) {
      if (at("(")) {
        delimited(")\r", /* nests= */ true);
      } else {
        space.append(field.charAt(position++));
      }
    }
    return space.toString();
  }

  private void address() {
    skip();
    int start = position;
    List<String> phrase = phrase();
    skip();
    if (position >= field.length()) {
      phrase.stream().findFirst().ifPresent(found::add);
    } else if (at(".@")) {
      position = start;
      found.add(specification());
    } else if (at(":")) {
      group();
    } else if (at("<")) {
      route();
    } else if (!phrase.isEmpty()) {
      found.add(phrase.get(0));
    } else {
      position++;
    }
    skip();
    if (at(",")) {
      position++;
    }
  }

  private void group() {
    position++;
    while (position < field.length()) {
      skip();
      if (at(";")) {
        position++;
        return;
      }
      address();
    }
  }

  private void route() {
    boolean expectsHost = false;
    position++;
    skip();
    while (position < field.length()) {
      if (expectsHost) {
        domain();
        expectsHost = false;
      } else if (at(">")) {
        position++;
        return;
      } else if (at("@:")) {
        expectsHost = at("@");
        position++;
      } else {
        found.add(specification());
        position++;
        return;
      }
      skip();
    }
  }

  private String specification() {
    List<String> words = new ArrayList<>();
    skip();
    while (position < field.length()) {
      boolean keepsSpace = true;
      if (at(".")) {
        dropSpace(words);
        words.add(".");
        position++;
        keepsSpace = false;
      } else if (at("\"")) {
        words.add("\"" + delimited("\"\r", /* nests= */ false) + "\"");
      } else if (at(ATOM_ENDS)) {
        dropSpace(words);
        break;
      } else {
        words.add(atom(ATOM_ENDS));
      }
      String space = skip();
      if (keepsSpace && !space.isEmpty()) {
        words.add(space);
      }
    }
    if (!at("@")) {
      return String.join("", words);
    }
    position++;
    skip();
    String domain = domain();
    return domain.isEmpty() ? "" : String.join("", words) + "@" + domain;
  }

  private static void dropSpace(List<String> words) {
    if (!words.isEmpty() && words.get(words.size() - 1).isBlank()) {
      words.remove(words.size() - 1);
    }
  }

  private String domain() {
    StringBuilder labels = new StringBuilder();
    while (position < field.length()) {
      if (at(" \t")) {
        position++;
      } else if (at("(")) {
        delimited(")\r", /* nests= */ true);
      } else if (at("[")) {
        labels.append('[').append(delimited("]\r", /* nests= */ false)).append(']');
      } else if (at(".")) {
        labels.append('.');
        position++;
      } else if (at("@")) {
        return "";
      } else if (at(ATOM_ENDS)) {
        break;
      } else {
        labels.append(atom(ATOM_ENDS));
      }
    }
    return labels.toString();
  }

  private String delimited(String ends, boolean nests) {
    StringBuilder inside = new StringBuilder();
    position++;
    while (position < field.length() && !at(ends)) {
      if (nests && at("(")) {
        inside.append(delimited(ends, /* nests= */ true));
      } else {
        position += at("\\") ? 1 : 0;
        inside.append(position < field.length() ? field.charAt(position) : "");
        position++;
      }
    }
    position++;
    return inside.toString();
  }

  private String atom(String ends) {
    int start = position;
    while (position < field.length() && !at(ends)) {
      position++;
    }
    return field.substring(start, position);
  }

  private List<String> phrase() {
    List<String> words = new ArrayList<>();
    while (position < field.length()) {
      if (at(" \t\r\n")) {
        position++;
      } else if (at("\"")) {
        words.add(delimited("\"\r", /* nests= */ false));
      } else if (at("(")) {
        delimited(")\r", /* nests= */ true);
      } else if (at(PHRASE_ENDS)) {
        break;
      } else {
        words.add(atom(PHRASE_ENDS));
      }
    }
    return words;
  }
}
