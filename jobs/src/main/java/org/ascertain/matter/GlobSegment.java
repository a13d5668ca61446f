package org.ascertain.matter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.errors.NearestName;

/** One segment of a {@link SourceGlob}, as a regular expression. */
final class GlobSegment {
  private static final String ANY_DEPTH = "**";
  private static final List<String> PLACEHOLDERS = List.of("customer", "custodian");

  /** A token: an escape, a brace group, a bracket set, a wildcard, or any other character. */
  private static final Pattern TOKEN =
      Pattern.compile("\\\\(.)|\\{([^{}]*)}|\\[([^\\[\\]]+)]|(\\*+)|(\\?)|(.)", Pattern.DOTALL);

  private GlobSegment() {}

  /** Refuses what is not well formed. */
  static void check(String pattern, List<String> segments) {
    for (String segment : segments) {
      checkSegment(segment);
    }
    checkUps(segments);
    for (String name : PLACEHOLDERS) {
      String placeholder = "{" + name + "}";
      if (pattern.indexOf(placeholder) != pattern.lastIndexOf(placeholder)) {
        throw new IllegalArgumentException(placeholder + " stands in it twice; use it once");
      }
    }
    if (segments.get(segments.size() - 1).isEmpty()) {
      throw new IllegalArgumentException(
          "it names a folder; write " + pattern + "** for all in it");
    }
  }

  static boolean isLiteral(String segment) {
    return !segment.equals(ANY_DEPTH)
        && TOKEN.matcher(segment).results().allMatch(t -> t.group(1) != null || t.group(6) != null);
  }

  static String unescaped(String segment) {
    return segment.replaceAll("\\\\(.)", "$1");
  }

  static Pattern expression(String segment) {
    return Pattern.compile(regex(segment), Pattern.DOTALL);
  }

  /** One expression for all segments. */
  static String joined(List<String> segments) {
    StringBuilder regex = new StringBuilder();
    int last = segments.size() - 1;
    for (int i = 0; i <= last; i++) {
      boolean isAnyDepth = segments.get(i).equals(ANY_DEPTH);
      regex.append(isAnyDepth ? "(?:[^/]+/)*" : regex(segments.get(i)));
      if (i == last) {
        regex.append(isAnyDepth ? "[^/]+" : "");
      } else if (!isAnyDepth) {
        regex.append('/');
      }
    }
    return regex.toString();
  }

  private static void checkUps(List<String> segments) {
    int start = 0;
    while (start < segments.size() && segments.get(start).equals("..")) {
      start++;
    }
    if (segments.subList(start, segments.size()).contains("..")) {
      throw new IllegalArgumentException("'..' may stand only at its start");
    }
  }

  private static void checkSegment(String segment) {
    if (segment.contains(ANY_DEPTH) && !segment.equals(ANY_DEPTH)) {
      throw new IllegalArgumentException("'**' must stand alone between slashes; use '*' within");
    }
    Matcher tokens = TOKEN.matcher(segment);
    while (tokens.find()) {
      checkGroup(tokens.group(2));
      if (tokens.group(6) != null && "{}[]\\".contains(tokens.group(6))) {
        throw new IllegalArgumentException(
            "'"
                + tokens.group(6)
                + "' has no partner; write '\\"
                + tokens.group(6)
                + "' for itself");
      }
    }
  }

  private static void checkGroup(String group) {
    if (group != null && !group.contains(",") && !PLACEHOLDERS.contains(group)) {
      throw new IllegalArgumentException(
          "{" + group + "} is no placeholder" + NearestName.remedy(group, PLACEHOLDERS));
    }
  }

  private static String regex(String segment) {
    StringBuilder regex = new StringBuilder();
    Matcher tokens = TOKEN.matcher(segment);
    while (tokens.find()) {
      regex.append(regex(tokens));
    }
    return regex.toString();
  }

  private static String regex(Matcher token) {
    if (token.group(2) != null) {
      return group(token.group(2));
    }
    if (token.group(3) != null) {
      return set(token.group(3));
    }
    if (token.group(4) != null) {
      return "[^/]*";
    }
    if (token.group(5) != null) {
      return "[^/]";
    }
    return Pattern.quote(token.group(1) != null ? token.group(1) : token.group(6));
  }

  private static String group(String content) {
    if (PLACEHOLDERS.contains(content)) {
      return "(?<" + content + ">[^/]+)";
    }
    List<String> words = List.of(content.split(",", -1)).stream().map(Pattern::quote).toList();
    return "(?:" + String.join("|", words) + ")";
  }

  private static String set(String content) {
    boolean isNegated = content.startsWith("!") || content.startsWith("^");
    String characters = isNegated ? content.substring(1) : content;
    String escaped = characters.replaceAll("([\\\\^&\\[\\]])", "\\\\$1");
    return isNegated ? "[^/" + escaped + "]" : "[" + escaped + "]";
  }
}
