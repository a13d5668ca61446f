package org.ascertain.synth.plants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.MailPart;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Prose;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;

/** Messages that plants send. */
final class Letters {
  private Letters() {}

  /** The recipient's address for lists. */
  static MailAddress importDesk(Recipient recipient) {
    return new MailAddress(recipient.name() + " Import", "import@" + recipient.domain());
  }

  /** A letter of the mailbox's owner with this text and these attachments. */
  static MailMessage letter(
      Scene scene,
      Dice dice,
      Mailbox mailbox,
      MailAddress to,
      Instant at,
      String subject,
      String text,
      List<MailPart> attachments) {
    String body = Prose.letter(text, mailbox.owner(), scene.customer());
    List<MailPart> parts = new ArrayList<>(List.of(MailPart.text(body)));
    parts.addAll(attachments);
    MailAddress from = MailAddress.of(mailbox.owner());
    return MailMessage.of(scene.messageId(dice), at, from, to, subject, parts.get(0))
        .withParts(parts);
  }
}
