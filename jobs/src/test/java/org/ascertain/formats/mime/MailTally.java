package org.ascertain.formats.mime;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.SpooledBytes;
import org.ascertain.model.Hashes;

/** Counts messages and what they hold by the definitions of the independent counts. */
final class MailTally {
  private static final List<String> ADDRESS_HEADERS =
      List.of("From", "To", "Cc", "Bcc", "Reply-To", "Sender");

  private final MessageReader reader =
      new MessageReader(MimeLimits.DEFAULT, ZoneOffset.UTC, Scratch.ofSystem());
  final Set<String> standardAddresses = new TreeSet<>();
  final Set<String> fromAddresses = new TreeSet<>();
  final Set<String> ownAddresses = new TreeSet<>();
  final List<String> messageIds = new ArrayList<>();
  int messages;
  int withoutMessageId;
  int withAttachments;
  int attachments;
  int nested;
  int undated;
  int problems;

  void add(ByteSource content) throws IOException {
    int before = attachments;
    ParsedMessage message = read(content);
    messages++;
    withAttachments += attachments > before ? 1 : 0;
    undated += "ABSENT".equals(message.date().flag()) ? 1 : 0;
    undated += "UNREADABLE".equals(message.date().flag()) ? 1 : 0;
    withoutMessageId += message.messageId() == null ? 1 : 0;
    if (message.messageId() != null) {
      messageIds.add(message.messageId());
    }
    List<String> values = new ArrayList<>();
    ADDRESS_HEADERS.forEach(name -> values.addAll(message.headers().all(name)));
    standardAddresses.addAll(StandardAddresses.of(values));
    fromAddresses.addAll(StandardAddresses.of(message.headers().all("From")));
    message.participants().stream()
        .filter(one -> one.address() != null)
        .forEach(one -> ownAddresses.add(one.address()));
  }

  private ParsedMessage read(ByteSource content) throws IOException {
    ParsedMessage message = reader.read(content, this::attached);
    boolean isNamed = message.notes().containsKey("body_name");
    attachments += isNamed ? 1 : 0;
    problems += message.problems().size();
    return message;
  }

  private void attached(MimePart part, SpooledBytes bytes) throws IOException {
    boolean isMessage = part.mediaType().equals("message/rfc822");
    boolean isAttachment = part.name() != null || "attachment".equals(part.disposition());
    nested += isMessage ? 1 : 0;
    attachments += isMessage || isAttachment ? 1 : 0;
    if (isMessage) {
      read(bytes);
    }
  }

  int distinctMessageIds() {
    return new TreeSet<>(messageIds).size();
  }

  String standardAddressesSha256() {
    return Hashes.sha256(String.join("\n", standardAddresses));
  }
}
