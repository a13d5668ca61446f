package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.MAIL_OUT;

import java.io.IOException;
import java.util.List;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.Scene;

/** A contact list goes to a person's free mailbox: to a person, not to the mailbox's operator. */
record FreeMailRecipient() implements Plant {
  private static final int PEOPLE = 15;

  @Override
  public boolean fits(Scene scene) {
    return scene.isFree(Recipients.GOOGLE, MAIL_OUT);
  }

  @Override
  public void plant(Scene scene) throws IOException {
    scene.take(Recipients.GOOGLE, MAIL_OUT);
    Dice dice = scene.dice("freemail");
    Mailbox mailbox = Places.withContacts(scene);
    List<Person> people = dice.some(mailbox.people(), PEOPLE);
    MailAddress to = new MailAddress("", mailbox.owner().alias() + ".home.fictional@gmail.com");
    MailMessage message =
        Letters.letter(
            scene,
            dice,
            mailbox,
            to,
            Calendar.inside(dice),
            "List for tonight",
            "so that I can finish it at home.",
            List.of(ListFile.OUTLOOK_CSV.of(people)));
    scene.send(mailbox, message);
    scene.decoy(
        new PlantedDecoy(
            "freemail_recipient",
            Recipients.GOOGLE.id(),
            List.of(MAIL_OUT),
            "flow",
            "The list goes to a private mailbox: a person, not an organisation.",
            Places.of(scene, mailbox, message)));
  }
}
