package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.MAIL_OUT;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.ascertain.model.Grade;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.PlantedFlow;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;

/** A list of contacts goes to a third party in the text of a message: transfer observed. */
record ListInBody() implements Plant {
  private static final int PEOPLE = 25;

  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, MAIL_OUT, Recipients.MAILED);
  }

  @Override
  public void plant(Scene scene) {
    Dice dice = scene.dice("list-in-body");
    Recipient recipient = Recipients.take(scene, MAIL_OUT, Recipients.MAILED, dice);
    Mailbox mailbox = Places.withContacts(scene);
    List<Person> people = dice.some(mailbox.people(), PEOPLE);
    Instant at = Calendar.inside(dice);
    MailMessage message =
        Letters.letter(
            scene,
            dice,
            mailbox,
            Letters.importDesk(recipient),
            at,
            "Names for the campaign",
            "here are the names:\n\n" + lines(people),
            List.of());
    scene.send(mailbox, message);
    scene.flow(
        PlantedFlow.at(
                mailbox.address(),
                recipient,
                MAIL_OUT,
                Grade.B,
                at,
                "Contact list in the body",
                Places.of(scene, mailbox, message))
            .withContacts(people.size()));
  }

  /** Name and address of each person, one a line. */
  static String lines(List<Person> people) {
    return people.stream()
        .map(person -> person.fullName() + ", " + person.email())
        .collect(Collectors.joining("\n"));
  }
}
