package org.ascertain.contacts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Nullable;

/** Tells addresses from what has the same form: ids of messages, log-ins in links, file names. */
final class AddressLookalikes {
  private static final int TOKEN_CHARS = 200;
  private static final int LEAD_CHARS = 24;
  private static final int MAX_LINE_CHARS = 1000;
  private static final int MAX_NAME_CHARS = 60;

  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "svg", "ico", "webp", "pdf", "htm",
          "html", "xml", "php", "asp", "aspx", "jsp", "css", "js", "json", "txt", "doc", "docx",
          "xls", "xlsx", "ppt", "pptx", "zip", "gz", "tgz", "exe", "dll", "jar", "so", "mp");

  private static final Set<String> REPOSITORY_USERS =
      Set.of("git", "svn", "hg", "cvs", "anonymous", "anoncvs");

  private static final Pattern ID_LEAD =
      Pattern.compile(
          "(?is)(?:\\b(?:message|messaggio|mensaje|nachricht|article|artikel)(?:-?id)?:?\\s*<"
              + "|\\b(?:cid|mid|msgid|news|nntp):/{0,2}<?|\\bmessage-?id\\s*[:=]?\\s*[\"<]?)$");

  private AddressLookalikes() {}

  /** The reason why what stands at {@code [start, end)} is no address; null when it is one. */
  static @Nullable Exclusion refusal(String text, int start, int end, EmailAddress address) {
    if (isInIdHeader(text, start) || hasIdLead(text, start)) {
      return Exclusion.MESSAGE_ID;
    }
    if (isUserInfo(text, start, end, address)) {
      return Exclusion.URL_USERINFO;
    }
    if (FILE_ENDINGS.contains(address.domain().substring(address.domain().lastIndexOf('.') + 1))) {
      return Exclusion.FILE_NAME;
    }
    String local = text.substring(start, text.indexOf('@', start));
    if (MessageIdShape.isLikely(local, address.domain())) {
      boolean isBracketed = start > 0 && text.charAt(start - 1) == '<';
      return isBracketed ? Exclusion.MESSAGE_ID : Exclusion.MACHINE_MADE;
    }
    return null;
  }

  /** Whether the line, or the line that it continues, is a header that holds ids. */
  private static boolean isInIdHeader(String text, int start) {
    int lineStart = lineStart(text, start);
    int lines = 0;
    while (lineStart > 0 && lines++ < 20 && isFolded(text, lineStart)) {
      lineStart = lineStart(text, lineStart - 1);
    }
    String line = text.substring(lineStart, Math.min(start, lineStart + MAX_NAME_CHARS));
    int colon = line.indexOf(':');
    if (colon < 0) {
      return false;
    }
    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    return name.endsWith("message-id")
        || name.endsWith("content-id")
        || name.endsWith("references")
        || name.endsWith("in-reply-to")
        || name.endsWith("x-ms-exchange-crosstenant-network-message-id");
  }

  private static boolean isFolded(String text, int lineStart) {
    char first = text.charAt(lineStart);
    return first == ' ' || first == '\t';
  }

  /** Bounded: texts without line ends would be searched from end to start for every address. */
  private static int lineStart(String text, int position) {
    int limit = Math.max(0, position - MAX_LINE_CHARS);
    int start = position;
    while (start > limit && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private static boolean hasIdLead(String text, int start) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    if (before != '<' && before != ':' && before != '/' && before != '"' && before != '=') {
      return false;
    }
    String lead = text.substring(Math.max(0, start - LEAD_CHARS), start);
    return ID_LEAD.matcher(lead).find();
  }

  private static boolean isUserInfo(String text, int start, int end, EmailAddress address) {
    String rest = text.substring(end, Math.min(text.length(), end + 2));
    if (rest.equals(":/") || rest.equals(":~")) {
      return true;
    }
    if (REPOSITORY_USERS.contains(address.localPart()) && rest.startsWith(":")) {
      return true;
    }
    int tokenStart = start;
    int limit = Math.max(0, start - TOKEN_CHARS);
    while (tokenStart > limit && !Character.isWhitespace(text.charAt(tokenStart - 1))) {
      tokenStart--;
    }
    String before = text.substring(tokenStart, start);
    int scheme = before.lastIndexOf("://");
    return scheme >= 0 && before.indexOf('/', scheme + 3) < 0 && before.indexOf('?', scheme) < 0;
  }
}
