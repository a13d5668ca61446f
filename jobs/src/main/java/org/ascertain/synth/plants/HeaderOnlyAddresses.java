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
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;

/** A letter to a third party with many people in copy: addresses of its header only. */
record HeaderOnlyAddresses() implements Plant {
  private static final int COPIES = 22;

  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, MAIL_OUT, Recipients.MAILED);
  }

  @Override
  public void plant(Scene scene) {
    Dice dice = scene.dice("header_only");
    Recipient recipient = Recipients.take(scene, MAIL_OUT, Recipients.MAILED, dice);
    Mailbox mailbox = Places.withContacts(scene);
    MailAddress to = Letters.importDesk(recipient);
    Instant at = Calendar.inside(dice);
    List<MailAddress> copies =
        dice.some(mailbox.people(), COPIES).stream().map(MailAddress::of).toList();
    MailMessage message =
        Letters.letter(
                scene,
                dice,
                mailbox,
                to,
                at,
                "Project kick-off",
                "let us start on Monday. Everybody concerned is in copy.",
                List.of())
            .withCc(copies);
    scene.send(mailbox, message);
    scene.decoy(
        new PlantedDecoy(
            "header_only",
            recipient.id(),
            List.of(MAIL_OUT),
            "flow",
            "Many people stand in copy of a letter; nothing else names them.",
            Places.of(scene, mailbox, message)));
  }
}
