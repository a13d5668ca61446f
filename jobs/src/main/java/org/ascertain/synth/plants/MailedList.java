package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.MAIL_OUT;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.Grade;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.PlantedFlow;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;

/** A list of contacts goes to a third party as an attachment: transfer observed. */
record MailedList(ListFile file) implements Plant {
  private static final int MIN_PEOPLE = 21;
  private static final int MAX_PEOPLE = 28;

  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, MAIL_OUT, Recipients.MAILED);
  }

  @Override
  public void plant(Scene scene) throws IOException {
    Dice dice = scene.dice("mailed-list-" + file);
    Recipient recipient = Recipients.take(scene, MAIL_OUT, Recipients.MAILED, dice);
    Mailbox mailbox = Places.withContacts(scene);
    List<Person> people = dice.some(mailbox.people(), dice.between(MIN_PEOPLE, MAX_PEOPLE));
    Instant at = Calendar.inside(dice);
    MailMessage message =
        Letters.letter(
            scene,
            dice,
            mailbox,
            Letters.importDesk(recipient),
            at,
            "Our customers",
            "attached is our list. Please load it before the end of the week.",
            List.of(file.of(people)));
    scene.send(mailbox, message);
    scene.flow(
        PlantedFlow.at(
                mailbox.address(),
                recipient,
                MAIL_OUT,
                Grade.B,
                at,
                "Contact list attached, file " + file,
                Places.of(scene, mailbox, message))
            .withContacts(people.size()));
  }
}
