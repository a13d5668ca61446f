package org.ascertain.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.formats.mbox.Envelope;

/** Whether a file begins as mail does. */
final class MailShape {
  private static final Pattern FIELD = Pattern.compile("([!-9;-~]+)[ \\t]*:.*");
  private static final Set<String> STRONG =
      Set.of("received", "message-id", "return-path", "from", "date", "mime-version", "x-from");
  private static final Set<String> WEAK =
      Set.of(
          "to",
          "cc",
          "bcc",
          "subject",
          "sender",
          "reply-to",
          "delivered-to",
          "content-type",
          "x-mailer",
          "references",
          "in-reply-to",
          "x-to",
          "content-transfer-encoding");

  private MailShape() {}

  static boolean isMailbox(byte[] head) {
    return Envelope.opensMailbox(head);
  }

  /**
   * Two header fields of mail among the first lines, one of them telling; one under a mail name.
   */
  static boolean isMessage(TextStart start, String path) {
    String ending = Signatures.ending(path);
    List<String> lines = start.text().lines().limit(200).toList();
    Set<String> names =
        fieldNames(isFramed(lines, ending) ? lines.subList(1, lines.size()) : lines);
    long strong = names.stream().filter(STRONG::contains).count();
    long weak = names.stream().filter(WEAK::contains).count();
    boolean isNamedSo = ending.equals("eml") || ending.equals("msg") || ending.equals("emlx");
    return isNamedSo ? strong + weak >= 1 : strong >= 1 && strong + weak >= 2;
  }

  /** Before the first field may stand a line of a mailbox, whatever it says, or a length. */
  private static boolean isFramed(List<String> lines, String ending) {
    String first = lines.isEmpty() ? "" : lines.get(0);
    return first.startsWith("From ") || ending.equals("emlx") && first.matches("\\s*\\d+\\s*");
  }

  private static Set<String> fieldNames(List<String> lines) {
    Set<String> names = new HashSet<>();
    int oddLines = 0;
    for (String line : lines) {
      Matcher field = FIELD.matcher(line);
      if (line.isBlank() && !names.isEmpty()) {
        break;
      } else if (field.matches()) {
        names.add(field.group(1).toLowerCase(Locale.ROOT));
      } else if (!line.isBlank() && !line.startsWith(" ") && !line.startsWith("\t")) {
        oddLines++;
      }
      if (oddLines > names.size()) {
        return Set.of();
      }
    }
    return names;
  }
}
