package org.ascertain.duplicates;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ascertain.model.EmailAddress;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.model.Participant;
import org.ascertain.model.ParticipantRole;
import org.ascertain.tables.Item;

/**
 * The four component hashes of a message. Two messages are the same when all four are equal:
 * subject with sender and time to the second; recipients without display names, Bcc included;
 * letters and digits of the body; bytes of the attachments in order. Each component is null when it
 * could not be read, and a message with such a component equals no other.
 *
 * @param header subject, sender, time
 * @param recipients To, Cc, Bcc
 * @param body letters and digits of the text
 * @param attachments hashes of the attachments
 */
public record ComponentHashes(
    @Nullable String header,
    @Nullable String recipients,
    @Nullable String body,
    @Nullable String attachments) {
  /** Version of the recipe: a change of it may only split groups. */
  public static final String VERSION = "1";

  /**
   * The hashes of a message.
   *
   * @param wholeText its whole text; null when it has none
   * @param attachmentHashes SHA-256 of what is attached to it, in order
   */
  public static ComponentHashes of(
      Item message, @Nullable String wholeText, List<String> attachmentHashes) {
    return new ComponentHashes(
        header(message),
        Hashes.sha256(
            addresses(
                message, List.of(ParticipantRole.TO, ParticipantRole.CC, ParticipantRole.BCC))),
        body(message, wholeText),
        Hashes.sha256(String.join("\n", attachmentHashes)));
  }

  /** One key for all four; null when one of them is. */
  public @Nullable String key() {
    boolean isWhole = header != null && recipients != null && body != null && attachments != null;
    return isWhole ? Hashes.id("message-" + VERSION, header, recipients, body, attachments) : null;
  }

  private static @Nullable String header(Item message) {
    boolean isDateBad =
        "UNREADABLE".equals(message.dateFlag()) || "ABSURD".equals(message.dateFlag());
    if (isDateBad) {
      return null;
    }
    String sent = message.sentAt() == null ? "" : Long.toString(message.sentAt().getEpochSecond());
    String subject = message.subject() == null ? "" : message.subject();
    String sender = addresses(message, List.of(ParticipantRole.FROM));
    return Hashes.sha256(String.join("\n", folded(subject), sender, sent));
  }

  private static @Nullable String body(Item message, @Nullable String wholeText) {
    boolean isUnread =
        message.textTruncated()
            || message.extraction().equals("NONE")
            || message.extraction().equals("STRINGS");
    return isUnread ? null : Hashes.sha256(folded(wholeText == null ? "" : wholeText));
  }

  /** Letters and digits only: line ends, quoting and spacing differ between copies. */
  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(plain.length());
    plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String addresses(Item message, List<ParticipantRole> roles) {
    return message.participants().stream()
        .filter(participant -> roles.contains(participant.role()))
        .map(ComponentHashes::address)
        .filter(Objects::nonNull)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable String address(Participant participant) {
    return EmailAddress.parse(participant.address())
        .map(EmailAddress::address)
        .orElseGet(() -> participant.raw().strip().toLowerCase(Locale.ROOT));
  }
}
