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
import org.ascertain.synth.scene.Profile;
import org.ascertain.synth.scene.Scene;

/**
 * A contact list goes to a colleague: it does not leave the customer. Only where nothing else is
 * planted in the colleague's mailbox, which holds contacts from then on.
 */
record InternalList() implements Plant {
  private static final int PEOPLE = 15;

  @Override
  public boolean fits(Scene scene) {
    boolean isClean = scene.customer().profile() == Profile.CLEAN;
    return isClean && scene.mailboxes().size() > 1 && scene.isUntouched(MAIL_OUT);
  }

  @Override
  public void plant(Scene scene) throws IOException {
    scene.takeAll(MAIL_OUT);
    Dice dice = scene.dice("internal-list");
    Mailbox mailbox = Places.withContacts(scene);
    List<Person> people = dice.some(mailbox.people(), PEOPLE);
    MailMessage message =
        Letters.letter(
            scene,
            dice,
            mailbox,
            MailAddress.of(scene.mailboxes().get(1).owner()),
            Calendar.inside(dice),
            "The list, as you asked",
            "here it is. Please keep it to yourself.",
            List.of(ListFile.OUTLOOK_CSV.of(people)));
    scene.send(mailbox, message);
    scene.decoy(
        new PlantedDecoy(
            "internal_list",
            null,
            List.of(MAIL_OUT),
            "flow",
            "The list goes to a colleague.",
            Places.of(scene, mailbox, message)));
  }
}
