package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.MAIL_OUT;

import java.time.Instant;
import java.util.List;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.Prose;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;

/** A letter to a third party whose only contact data is the sender's own signature. */
record OwnSignature() implements Plant {
  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, MAIL_OUT, Recipients.MAILED);
  }

  @Override
  public void plant(Scene scene) {
    Dice dice = scene.dice("own_signature");
    Recipient recipient = Recipients.take(scene, MAIL_OUT, Recipients.MAILED, dice);
    Mailbox mailbox = Places.withContacts(scene);
    MailAddress to = Letters.importDesk(recipient);
    Instant at = Calendar.inside(dice);
    MailMessage message =
        Letters.letter(
            scene,
            dice,
            mailbox,
            to,
            at,
            "Question about the invoice",
            Prose.text(dice, 300),
            List.of());
    scene.send(mailbox, message);
    scene.decoy(
        new PlantedDecoy(
            "own_signature",
            recipient.id(),
            List.of(MAIL_OUT),
            "flow",
            "The only contact data is the sender's own signature.",
            Places.of(scene, mailbox, message)));
  }
}
