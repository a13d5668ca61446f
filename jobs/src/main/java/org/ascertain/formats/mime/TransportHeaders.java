package org.ascertain.formats.mime;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;

/**
 * The header of a message that a container keeps as text, apart from the message. Each meaning is
 * worked out when it is asked for.
 */
public final class TransportHeaders {
  private static final String PREAMBLE = "Microsoft Mail Internet Headers";
  private static final int MAX_CHARS = 16 << 20;

  private final MessageHeaders headers;
  private final MessageHeaderReader meaning;

  private TransportHeaders(MessageHeaders headers, ZoneId assumedZone) {
    this.headers = headers;
    this.meaning = new MessageHeaderReader(headers, new MailDateParser(assumedZone));
  }

  /**
   * The header in a text; what follows an empty line is none of it, nor is what follows 16 million
   * characters.
   *
   * @param text null for none
   * @param assumedZone zone of dates that have none
   */
  public static TransportHeaders of(@Nullable String text, ZoneId assumedZone) {
    if (text == null || text.isBlank()) {
      return new TransportHeaders(MessageHeaders.NONE, assumedZone);
    }
    return new TransportHeaders(new MessageHeaders(fields(text)), assumedZone);
  }

  private static List<RawHeader> fields(String text) {
    List<RawHeader> fields = new ArrayList<>();
    int at = 0;
    int end = Math.min(text.length(), MAX_CHARS);
    if (text.startsWith(PREAMBLE)) {
      at = lineEnd(text, 0, end);
    }
    while (at < end && !isBlank(text, at, end)) {
      int next = lineEnd(text, at, end);
      while (next < end && isFolded(text, next) && !isBlank(text, next, end)) {
        next = lineEnd(text, next, end);
      }
      add(fields, text.substring(at, next));
      at = next;
    }
    return fields;
  }

  /** Behind the end of a line. */
  private static int lineEnd(String text, int from, int end) {
    int at = text.indexOf('\n', from);
    return at < 0 || at >= end ? end : at + 1;
  }

  private static boolean isFolded(String text, int at) {
    return text.charAt(at) == ' ' || text.charAt(at) == '\t';
  }

  private static boolean isBlank(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == '\r' || text.charAt(at) == ' ')) {
      at++;
    }
    return at >= end || text.charAt(at) == '\n';
  }

  private static void add(List<RawHeader> fields, String field) {
    int colon = field.indexOf(':');
    if (colon > 0) {
      String value = field.substring(colon + 1);
      if (value.indexOf('\n') < value.length() - 1 || value.indexOf('\r') >= 0) {
        value = value.replace("\r", "").replace("\n", "");
      }
      fields.add(new RawHeader(field.substring(0, colon).strip(), value.strip()));
    }
  }

  /** All fields in order, as they stand. */
  public MessageHeaders headers() {
    return headers;
  }

  /** Whom it names, by role. */
  public List<Participant> participants() {
    return meaning.participants();
  }

  /** Its Date field. */
  public MailDate date() {
    return meaning.date();
  }

  /** Its Date field as it stands; null when there is none. */
  @Nullable
  public String dateText() {
    return headers.first("Date").orElse(null);
  }

  /** The date of its topmost Received field; null when absent or unreadable. */
  @Nullable
  public Instant receivedAt() {
    return meaning.receivedAt();
  }

  /** Its Subject, decoded; null when there is none. */
  @Nullable
  public String subject() {
    return meaning.subject();
  }

  /** Its Message-ID; null when there is none. */
  @Nullable
  public String messageId() {
    return meaning.messageId();
  }

  /** The first id of In-Reply-To; null when there is none. */
  @Nullable
  public String inReplyTo() {
    return meaning.inReplyTo();
  }

  /** The ids of References. */
  public List<String> references() {
    return meaning.references();
  }

  /** Whether it has a field that is not blank. */
  public boolean has(String name) {
    return headers.first(name).isPresent();
  }
}
