package org.ascertain.formats.mime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;

/** What the header fields of a message mean. */
final class MessageHeaderReader {
  private static final Pattern ID = Pattern.compile("<[^<>]*>");
  private static final Map<String, ParticipantRole> ROLES = roles();

  private final MessageHeaders headers;
  private final MailDateParser dates;

  MessageHeaderReader(MessageHeaders headers, MailDateParser dates) {
    this.headers = headers;
    this.dates = dates;
  }

  private static Map<String, ParticipantRole> roles() {
    Map<String, ParticipantRole> roles = new LinkedHashMap<>();
    roles.put("From", ParticipantRole.FROM);
    roles.put("Sender", ParticipantRole.SENDER);
    roles.put("Reply-To", ParticipantRole.REPLY_TO);
    roles.put("To", ParticipantRole.TO);
    roles.put("Cc", ParticipantRole.CC);
    roles.put("Bcc", ParticipantRole.BCC);
    return roles;
  }

  List<Participant> participants() {
    List<Participant> participants = new ArrayList<>();
    ROLES.forEach(
        (name, role) -> {
          for (String value : headers.all(name)) {
            for (MailAddress one : AddressListParser.parse(value)) {
              int ordinal = participants.size();
              participants.add(
                  new Participant(role, ordinal, one.name(), one.address(), one.raw()));
            }
          }
        });
    return participants;
  }

  MailDate date() {
    return dates.parse(headers.first("Date").orElse(null));
  }

  @Nullable
  Instant receivedAt() {
    String topmost = headers.first("Received").orElse("");
    int semicolon = topmost.lastIndexOf(';');
    return semicolon < 0 ? null : dates.parse(topmost.substring(semicolon + 1)).at();
  }

  @Nullable
  String subject() {
    return headers.decoded("Subject").orElse(null);
  }

  @Nullable
  String messageId() {
    return headers.first("Message-ID").orElse(null);
  }

  @Nullable
  String inReplyTo() {
    return headers.first("In-Reply-To").map(MessageHeaderReader::ids).stream()
        .flatMap(List::stream)
        .findFirst()
        .orElse(null);
  }

  List<String> references() {
    return headers.first("References").map(MessageHeaderReader::ids).orElse(List.of());
  }

  /** Ids in angle brackets; without any bracket, the words. */
  private static List<String> ids(String value) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(value);
    while (matcher.find()) {
      ids.add(matcher.group().replaceAll("\\s+", ""));
    }
    boolean isUnbracketed = ids.isEmpty() && value.indexOf('@') > 0 && !value.contains("\"");
    return isUnbracketed ? List.of(value.strip().split("\\s+")) : ids;
  }
}
