package org.ascertain.formats.logs;

import java.util.ArrayList;
import java.util.List;

/** Cuts lines of server logs into tokens: words, texts in quotation marks, texts in brackets. */
final class LogTokens {
  private LogTokens() {}

  /**
   * The tokens of a line, marks taken off. Within quotation marks a backslash keeps the mark behind
   * it, and a doubled mark stands for one.
   */
  static List<String> of(String line) {
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      token.setLength(0);
      if (c == ' ' || c == '\t') {
        at++;
        continue;
      }
      if (c == '"') {
        at = quoted(line, at + 1, token);
      } else if (c == '[') {
        at = until(line, at + 1, ']', token) + 1;
      } else {
        at = until(line, at, ' ', token);
      }
      tokens.add(token.toString());
    }
    return tokens;
  }

  private static int quoted(String line, int from, StringBuilder token) {
    int at = from;
    while (at < line.length()) {
      char c = line.charAt(at);
      boolean isFollowed = at + 1 < line.length();
      if (c == '"' && !(isFollowed && line.charAt(at + 1) == '"')) {
        return at + 1;
      }
      if ((c == '"' || c == '\\') && isFollowed) {
        at++;
      }
      token.append(line.charAt(at));
      at++;
    }
    return at;
  }

  private static int until(String line, int from, char end, StringBuilder token) {
    int at = line.indexOf(end, from);
    int stop = at < 0 ? line.length() : at;
    token.append(line, from, stop);
    return stop;
  }
}
