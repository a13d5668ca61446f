package org.ascertain;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Files of the known corpora of which this program reads more than the independent ones, each with
 * the rule that says why and that is checked in the file itself:
 *
 * <ul>
 *   <li>BOUNDARY: a boundary that is folded over two lines is still one.
 *   <li>DIGEST: parts of a digest that name no type are messages (RFC 2046, 5.1.5).
 *   <li>GOES_ON: after a line that is no header field the header goes on.
 * </ul>
 */
final class CorpusExceptions {
  private static final Map<String, Predicate<String>> RULES =
      Map.of(
          "BOUNDARY", matches("boundary=\"[^\"\r\n]*\r?\n[ \t]"),
          "DIGEST", matches("(?i)content-type:\\s*multipart/digest"),
          "GOES_ON", matches("\n[!-9;-~]+ [^\r\n]*:[^\r\n]*\r?\n[!-9;-~]+:"));

  private static final List<String[]> TABLE =
      List.of(
          new String[] {"eml/mime4j/multi-badnames.msg", "BOUNDARY"},
          new String[] {"eml/mime4j/multi-digest.msg", "DIGEST"},
          new String[] {"eml/ruby-mail/plain_emails/raw_email_incorrect_header.eml", "GOES_ON"});

  private static Predicate<String> matches(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return text -> compiled.matcher(text).find();
  }

  /** Whether the table names the file and its rule is true of it; folders follow their files. */
  boolean holds(String path, String what, CorpusReading.Folder rows) {
    boolean isAny = false;
    for (String[] row : TABLE) {
      boolean isInside = row[0].equals(path) || row[0].startsWith(path + "/");
      isAny |= isInside && RULES.get(row[1]).test(rows.text(row[0]));
    }
    return isAny;
  }
}
