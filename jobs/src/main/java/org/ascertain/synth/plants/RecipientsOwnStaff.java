package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.MAIL_OUT;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.People;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;

/** A list of the recipient's own staff goes back to the recipient. */
record RecipientsOwnStaff() implements Plant {
  private static final int STAFF = 12;

  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, MAIL_OUT, Recipients.MAILED);
  }

  @Override
  public void plant(Scene scene) throws IOException {
    Dice dice = scene.dice("recipients_own_staff");
    Recipient recipient = Recipients.take(scene, MAIL_OUT, Recipients.MAILED, dice);
    Mailbox mailbox = Places.withContacts(scene);
    MailAddress to = Letters.importDesk(recipient);
    Instant at = Calendar.inside(dice);
    List<Person> staff = staffOf(recipient, dice);
    MailMessage message =
        Letters.letter(
            scene,
            dice,
            mailbox,
            to,
            at,
            "Who we deal with",
            "attached are the people of yours that we know. Is the list still right?",
            List.of(ListFile.OUTLOOK_CSV.of(staff)));
    scene.send(mailbox, message);
    scene.decoy(
        new PlantedDecoy(
            "recipients_own_staff",
            recipient.id(),
            List.of(MAIL_OUT),
            "flow",
            "The list names the recipient's own staff.",
            Places.of(scene, mailbox, message)));
  }

  private static List<Person> staffOf(Recipient recipient, Dice dice) {
    People people = new People(dice);
    List<Person> staff = new ArrayList<>();
    for (int i = 0; i < STAFF; i++) {
      staff.add(people.at(recipient.domain(), recipient.name()));
    }
    return staff;
  }
}
