package org.ascertain.formats.mapi;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ascertain.errors.FailureCode;
import org.ascertain.formats.Problem;
import org.ascertain.formats.mime.MailDate;
import org.ascertain.formats.mime.MessageHeaders;
import org.ascertain.formats.mime.MimeLimits;
import org.ascertain.formats.mime.ParsedMessage;
import org.ascertain.formats.mime.TransportHeaders;
import org.ascertain.model.ItemKind;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;

/**
 * Makes a message of its properties. Of dates and ids the internet headers that it arrived with
 * count first, since they are what was sent; properties fill what they do not tell.
 */
public final class OutlookMessageReader {
  private final MimeLimits limits;
  private final ZoneId assumedZone;

  /**
   * A reader.
   *
   * @param limits bounds on a message
   * @param assumedZone zone of dates in headers that have none
   */
  public OutlookMessageReader(MimeLimits limits, ZoneId assumedZone) {
    this.limits = limits;
    this.assumedZone = assumedZone;
  }

  /**
   * Reads a message.
   *
   * @param properties its own
   * @param recipients those of its recipients, in order
   * @throws IOException when its headers cannot be read
   */
  public OutlookMessage read(MapiProperties properties, List<MapiProperties> recipients)
      throws IOException {
    String messageClass = properties.text(PropertyId.MESSAGE_CLASS);
    ItemKind kind = ItemClass.kind(messageClass == null ? "" : messageClass, /* isHidden= */ false);
    List<Problem> problems = new ArrayList<>();
    TransportHeaders headers =
        TransportHeaders.of(properties.text(PropertyId.HEADERS), assumedZone);
    List<Participant> participants =
        OutlookParticipants.of(
            kind,
            new OutlookParty(
                properties.text(PropertyId.REPRESENTED_NAME),
                properties.text(PropertyId.REPRESENTED_TYPE),
                properties.text(PropertyId.REPRESENTED_ADDRESS),
                properties.text(PropertyId.REPRESENTED_SMTP)),
            new OutlookParty(
                properties.text(PropertyId.SENDER_NAME),
                properties.text(PropertyId.SENDER_TYPE),
                properties.text(PropertyId.SENDER_ADDRESS),
                properties.text(PropertyId.SENDER_SMTP)),
            recipients.stream().map(OutlookMessageReader::recipient).toList(),
            headers);
    MessageText text = MessageText.of(properties, problems);
    String subject = subject(kind, properties, headers);
    String whole = entryText(kind, properties, subject, text.words());
    boolean isCut = whole.length() > limits.textChars();
    if (isCut) {
      problems.add(new Problem(FailureCode.TEXT_CUT, "Text cut at " + limits.textChars()));
      whole = whole.substring(0, (int) limits.textChars());
    }
    ParsedMessage message =
        new ParsedMessage(
            headers.headers(),
            participants,
            date(headers, properties),
            received(headers, properties),
            subject,
            first(headers.messageId(), properties.text(PropertyId.MESSAGE_ID)),
            first(headers.inReplyTo(), properties.text(PropertyId.IN_REPLY_TO)),
            headers.references(),
            whole.isBlank() ? null : whole,
            notes(properties, text, headers.headers()),
            problems);
    return new OutlookMessage(kind, message);
  }

  private static OutlookRecipient recipient(MapiProperties row) {
    return new OutlookRecipient(
        (int) row.number(PropertyId.RECIPIENT_TYPE, 1),
        new OutlookParty(
            row.text(PropertyId.DISPLAY_NAME),
            row.text(PropertyId.ADDRESS_TYPE),
            row.text(PropertyId.ADDRESS),
            row.text(PropertyId.SMTP_ADDRESS)));
  }

  private static String entryText(
      ItemKind kind, MapiProperties properties, @Nullable String subject, String body)
      throws IOException {
    return switch (kind) {
      case CONTACT ->
          OutlookContact.vcard(properties, subject, properties.time(PropertyId.MODIFIED_AT), body);
      case CALENDAR, TASK -> OutlookEvent.text(properties, body);
      default -> body;
    };
  }

  private static MailDate date(TransportHeaders headers, MapiProperties properties) {
    if (headers.date().at() != null) {
      return headers.date();
    }
    Instant at =
        first(
            properties.time(PropertyId.SUBMITTED_AT),
            first(properties.time(PropertyId.DELIVERED_AT), created(properties)));
    return at == null ? headers.date() : MailDate.of(at, at.toString());
  }

  private static @Nullable Instant created(MapiProperties properties) {
    return first(properties.time(PropertyId.CREATED_AT), properties.time(PropertyId.MODIFIED_AT));
  }

  private static @Nullable Instant received(TransportHeaders headers, MapiProperties properties) {
    Instant delivered = properties.time(PropertyId.DELIVERED_AT);
    return first(headers.receivedAt(), delivered);
  }

  private static @Nullable String subject(
      ItemKind kind, MapiProperties properties, TransportHeaders headers) {
    String subject =
        Optional.ofNullable(properties.text(PropertyId.SUBJECT))
            .map(OutlookMessageReader::withoutPrefixMark)
            .orElse(headers.subject());
    String name = properties.text(PropertyId.DISPLAY_NAME);
    boolean isNamed = kind == ItemKind.CONTACT || kind == ItemKind.DISTRIBUTION_LIST;
    return isNamed ? first(name, subject) : subject;
  }

  /** Before a subject may stand 0x01 and the length of its prefix ([MS-PST] 2.5.3.1.1.1). */
  private static String withoutPrefixMark(String subject) {
    return subject.length() > 1 && subject.charAt(0) == 1 ? subject.substring(2) : subject;
  }

  private static Map<String, String> notes(
      MapiProperties properties, MessageText text, MessageHeaders headers) {
    Map<String, String> notes = new TreeMap<>();
    note(notes, "message_class", properties.text(PropertyId.MESSAGE_CLASS));
    note(notes, "conversation_topic", properties.text(PropertyId.TOPIC));
    note(notes, "body_source", text.source());
    note(notes, "charset", properties.charset().name().toLowerCase(Locale.ROOT));
    if (headers.fields().isEmpty()) {
      note(notes, "transport_headers", "ABSENT");
    }
    return notes;
  }

  private static void note(Map<String, String> notes, String name, @Nullable String value) {
    if (value != null) {
      notes.put(name, value);
    }
  }

  private static <T> @Nullable T first(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }
}
