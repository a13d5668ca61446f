package org.ascertain.formats.mime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.Problem;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.SpooledBytes;

/** Reads mail messages, however broken: what can be read is, and problems are told. */
public final class MessageReader {
  private final MimeLimits limits;
  private final MailDateParser dates;
  private final Scratch scratch;

  /**
   * A reader.
   *
   * @param limits bounds on a message
   * @param assumedZone zone of dates that have none
   * @param scratch where attachments go that do not fit into memory
   */
  public MessageReader(MimeLimits limits, ZoneId assumedZone, Scratch scratch) {
    this.limits = limits;
    this.dates = new MailDateParser(assumedZone);
    this.scratch = scratch;
  }

  /**
   * Reads a message without a mailbox's {@code From } line.
   *
   * @param attachments takes the attached parts while the message is read
   * @throws IOException when the bytes cannot be read, or the taker fails
   */
  public ParsedMessage read(ByteSource message, PartSink attachments) throws IOException {
    Reading reading = new Reading(attachments);
    List<Problem> problems = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(message.open())) {
      new MimeWalker(limits, reading).walk(in);
    } catch (ContentException e) {
      problems.add(new Problem(e.code(), e.getMessage()));
    }
    if (reading.body.isCut()) {
      problems.add(
          new Problem(FailureCode.TEXT_CUT, "Text cut at " + limits.textChars() + " bytes"));
    }
    return reading.parsed(problems);
  }

  /**
   * Finds one part and keeps its decoded bytes; the caller closes.
   *
   * @param path number of the part as in {@link MimePart#path}
   * @throws ContentException when the message has no such part
   */
  public SpooledBytes part(ByteSource message, String path) throws IOException {
    PartFinder finder = new PartFinder(path, scratch);
    try (InputStream in = new BufferedInputStream(message.open())) {
      new MimeWalker(limits, finder).walk(in);
    }
    return finder.found();
  }

  private final class Reading implements PartVisitor {
    private final PartSink attachments;
    private final BodyText body = new BodyText(limits.textChars());
    private MessageHeaders headers = MessageHeaders.NONE;

    Reading(PartSink attachments) {
      this.attachments = attachments;
    }

    @Override
    public void header(MessageHeaders found) {
      headers = found;
    }

    @Override
    public void leaf(MimePart part, InputStream bytes) throws IOException {
      body.seen(part.path());
      if (part.isBody()) {
        body.part(part, bytes);
        return;
      }
      try (SpooledBytes spooled = SpooledBytes.of(bytes, scratch)) {
        attachments.attached(part, spooled);
      }
    }

    @Override
    public void around(InputStream bytes, String multipart) throws IOException {
      body.around(bytes, multipart);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    ParsedMessage parsed(List<Problem> problems) {
      MessageHeaderReader header = new MessageHeaderReader(headers, dates);
      Map<String, String> notes = new TreeMap<>(body.notes());
      return new ParsedMessage(
          headers,
          header.participants(),
          header.date(),
          header.receivedAt(),
          header.subject(),
          header.messageId(),
          header.inReplyTo(),
          header.references(),
          body.text(),
          notes,
          problems);
    }
  }
}
