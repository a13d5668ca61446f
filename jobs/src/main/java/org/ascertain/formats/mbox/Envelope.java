package org.ascertain.formats.mbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;

/** What a mailbox adds to a message, taken off again. */
public final class Envelope {
  private static final int HEAD = 1 << 16;
  private static final long IN_MEMORY = 16L << 20;

  private Envelope() {}

  /** Whether a file begins as a mailbox does: with such a line that has a date. */
  public static boolean opensMailbox(byte[] head) {
    int start = 0;
    while (start < head.length && (head[start] == '\n' || head[start] == '\r')) {
      start++;
    }
    int end = start;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    return EnvelopeLine.matches(head, start, end - start);
  }

  /**
   * The message proper. One {@code >} is taken off every line of quoted {@code From }, as mailboxes
   * of the kind mboxrd put it on; a message that tells its Content-Length stands in a mailbox of
   * the kind mboxcl, where lines are as they were. A message of the kind emlx has another frame.
   *
   * @throws IOException when the bytes cannot be read
   */
  public static ByteSource without(ByteSource message) throws IOException {
    Optional<Emlx> emlx = Emlx.of(message);
    if (emlx.isPresent()) {
      return emlx.get().content();
    }
    byte[] head = message.head(HEAD);
    int start = headerStart(head);
    ByteSource content = message.slice(start, message.size() - start);
    long quotes = tellsContentLength(head, start) ? 0 : FromUnquoter.count(content);
    if (quotes == 0) {
      return content;
    }
    if (content.size() > IN_MEMORY) {
      return new UnquotedSource(content, quotes);
    }
    try (InputStream in = new FromUnquoter(content.open())) {
      return new ByteArraySource(in.readAllBytes());
    }
  }

  private static int headerStart(byte[] head) {
    int line = 0;
    while (line < head.length && (head[line] == '\n' || head[line] == '\r')) {
      line++;
    }
    boolean isOn = EnvelopeLine.startsWithFrom(head, line, head.length - line);
    return isOn ? lineEnd(head, line) : 0;
  }

  private static int lineEnd(byte[] head, int start) {
    int end = start;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, head.length);
  }

  private static boolean tellsContentLength(byte[] head, int start) {
    int lineStart = start;
    while (lineStart < head.length && head[lineStart] != '\n' && head[lineStart] != '\r') {
      if (ContentLength.isHeader(head, lineStart, head.length)) {
        return true;
      }
      while (lineStart < head.length && head[lineStart] != '\n') {
        lineStart++;
      }
      lineStart++;
    }
    return false;
  }
}
