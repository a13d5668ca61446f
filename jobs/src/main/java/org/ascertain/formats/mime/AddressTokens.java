package org.ascertain.formats.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;

/** Cuts an address list at its separators. */
final class AddressTokens {
  private static final Pattern ENCODED = Pattern.compile("=\\?[^?\\s]+\\?[BbQq]\\?[^?]*\\?=");
  private static final Pattern CLOSED_ADDRESS = Pattern.compile("<[^<>\\s]+@[^<>\\s]+>\\s*[,;]");

  private final String header;
  private final List<AddressToken> tokens = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int start;
  private int position;
  private boolean isQuoted;
  private @Nullable String angle;
  private @Nullable String comment;

  private AddressTokens(String header) {
    this.header = header;
  }

  static List<AddressToken> of(String header) {
    AddressTokens scan = new AddressTokens(header);
    while (scan.position < header.length()) {
      scan.step();
    }
    scan.cut();
    return scan.tokens;
  }

  private void step() {
    char c = header.charAt(position);
    switch (c) {
      case '"' -> quoted();
      case '(' -> comment();
      case '<' -> angle();
      case '=' -> encodedWord();
      case ',', ';' -> separator();
      case ':' -> colon();
      default -> plain(c);
    }
  }

  private void plain(char c) {
    if (angle != null && !Character.isWhitespace(c)) {
      // Words after an angle belong to the next one: a comma is missing.
      cut();
    }
    text.append(c);
    position++;
  }

  private void quoted() {
    int end = closingQuote();
    boolean isAddressInside =
        end > 0 && CLOSED_ADDRESS.matcher(header.substring(position, end)).find();
    if (end < 0 || isAddressInside) {
      position++;
      return;
    }
    if (angle != null) {
      cut();
    }
    text.append(header.substring(position + 1, end).replaceAll("\\\\(.)", "$1"));
    isQuoted = true;
    position = end + 1;
  }

  private int closingQuote() {
    for (int i = position + 1; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i;
      }
    }
    return -1;
  }

  private void comment() {
    int depth = 0;
    for (int i = position; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        if (comment == null) {
          comment = header.substring(position + 1, i);
        }
        text.append(' ');
        position = i + 1;
        return;
      }
    }
    plain('(');
  }

  private void angle() {
    if (angle != null) {
      cut();
    }
    int close = header.indexOf('>', position);
    int open = close < 0 ? position : header.lastIndexOf('<', close);
    int end = close < 0 ? separatorAfter(position) : close;
    angle = header.substring(open + 1, end).replace("\"", "");
    position = close < 0 ? end : close + 1;
    while (position < header.length() && header.charAt(position) == '>') {
      position++;
    }
  }

  private int separatorAfter(int from) {
    int end = from;
    while (end < header.length() && header.charAt(end) != ',' && header.charAt(end) != ';') {
      end++;
    }
    return end;
  }

  /** A comma inside an encoded word separates nothing. */
  private void encodedWord() {
    Matcher word = ENCODED.matcher(header).region(position, header.length());
    if (word.lookingAt()) {
      if (angle != null) {
        cut();
      }
      text.append(word.group());
      position = word.end();
    } else {
      plain('=');
    }
  }

  private void separator() {
    cut();
    position++;
    start = position;
  }

  /** Ends the name of a group, unless it stands inside an address. */
  private void colon() {
    String before = text.toString().strip();
    boolean isScheme = before.equalsIgnoreCase("mailto") || before.equalsIgnoreCase("smtp");
    boolean isGroup = angle == null && before.indexOf('@') < 0 && !before.startsWith("/");
    position++;
    if (isScheme || isGroup) {
      clear();
    } else {
      text.append(':');
    }
  }

  private void cut() {
    String raw = header.substring(start, Math.min(position, header.length())).strip();
    if (angle != null || !text.toString().isBlank()) {
      tokens.add(new AddressToken(text.toString(), isQuoted, angle, comment, raw));
    }
    clear();
  }

  private void clear() {
    text.setLength(0);
    isQuoted = false;
    angle = null;
    comment = null;
    start = position;
  }
}
