package org.ascertain.formats.mbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.ascertain.formats.ByteArraySource;
import org.ascertain.formats.ByteSource;
import org.ascertain.model.Nullable;

/**
 * Splits a mailbox, or a range of it that begins at a message, into messages of any length.
 *
 * <p>A message begins at the start of the range and at every {@link EnvelopeLine} after an empty
 * line. Where a message tells its Content-Length and the body ends there at another message or at
 * the end of the mailbox, nothing inside it begins a message (mboxcl2).
 */
public final class MboxSplitter implements Iterator<MboxMessage>, Closeable {
  /** Ranges up to this length are read once into memory. */
  private static final long MEMORY = 64L << 20;

  private final ByteSource range;
  private final long rangeStart;
  private LineScanner lines;
  private long messageStart;
  private boolean ended;
  private @Nullable MboxMessage next;

  /**
   * Messages of a range.
   *
   * @param mailbox the mailbox
   * @param offset where the range begins: at a message
   * @param length its length in bytes
   * @throws IOException when the mailbox cannot be read
   */
  public MboxSplitter(ByteSource mailbox, long offset, long length) throws IOException {
    ByteSource part = mailbox.slice(offset, length);
    this.range = length <= MEMORY ? new ByteArraySource(part.bytes()) : part;
    this.rangeStart = offset;
    this.lines = new LineScanner(range.open(), 0);
    this.ended = length == 0;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = scanMessage();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return next != null;
  }

  @Override
  public MboxMessage next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    MboxMessage message = next;
    next = null;
    return message;
  }

  private MboxMessage scanMessage() throws IOException {
    long start = messageStart;
    long end = endOfMessage();
    ended = end >= range.size();
    messageStart = end;
    return new MboxMessage(rangeStart + start, range.slice(start, end - start));
  }

  /** The scanner stands on the first line of the message, or before it at the very start. */
  private long endOfMessage() throws IOException {
    boolean inHeader = true;
    boolean afterBlank = false;
    long contentLength = -1;
    if (messageStart == 0) {
      skipToFirstLine();
    }
    while (lines.next()) {
      if (afterBlank && lines.startsWithFrom() && lines.isEnvelope()) {
        return lines.position();
      }
      afterBlank = lines.isBlank();
      if (inHeader && ContentLength.isHeader(lines)) {
        contentLength = ContentLength.of(lines.line());
      }
      if (inHeader && afterBlank) {
        inHeader = false;
        if (contentLength >= 0 && jump(lines.end() + contentLength)) {
          afterBlank = true;
        }
      }
    }
    return range.size();
  }

  /** Empty lines at the very start belong to the first message. */
  private void skipToFirstLine() throws IOException {
    boolean isAny = lines.next();
    while (isAny && lines.isBlank()) {
      isAny = lines.next();
    }
  }

  /** Goes on at the end of the content when a message or nothing follows there. */
  private boolean jump(long contentEnd) throws IOException {
    if (contentEnd > range.size()) {
      return false;
    }
    LineScanner after = new LineScanner(range.open(contentEnd), contentEnd);
    boolean isAny = after.next();
    while (isAny && after.isBlank()) {
      isAny = after.next();
    }
    boolean isBorder = !isAny || after.isEnvelope();
    after.close();
    if (isBorder) {
      lines.close();
      lines = new LineScanner(range.open(contentEnd), contentEnd);
    }
    return isBorder;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
