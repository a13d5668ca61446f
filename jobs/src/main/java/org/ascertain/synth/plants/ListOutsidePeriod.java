package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.MAIL_OUT;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;

/**
 * A contact list goes to a third party after the class period: a flow that makes nobody affected.
 */
record ListOutsidePeriod() implements Plant {
  private static final int PEOPLE = 15;

  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, MAIL_OUT, Recipients.MAILED);
  }

  @Override
  public void plant(Scene scene) throws IOException {
    Dice dice = scene.dice("list_outside_period");
    Recipient recipient = Recipients.take(scene, MAIL_OUT, Recipients.MAILED, dice);
    Mailbox mailbox = Places.withContacts(scene);
    MailAddress to = Letters.importDesk(recipient);
    Instant at = Calendar.after(dice);
    List<Person> people = dice.some(mailbox.people(), PEOPLE);
    MailMessage message =
        Letters.letter(
            scene,
            dice,
            mailbox,
            to,
            at,
            "Our customers",
            "attached is our list.",
            List.of(ListFile.OUTLOOK_CSV.of(people)));
    scene.send(mailbox, message);
    scene.decoy(
        new PlantedDecoy(
            "list_outside_period",
            recipient.id(),
            List.of(MAIL_OUT),
            "status",
            "The list was sent after the class period.",
            Places.of(scene, mailbox, message)));
  }
}
