package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.MAIL_OUT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;

/** A reply to a third party whose quoted original lists many people in its header. */
record QuotedReply() implements Plant {
  private static final int PEOPLE = 24;

  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, MAIL_OUT, Recipients.MAILED);
  }

  @Override
  public void plant(Scene scene) {
    Dice dice = scene.dice("quoted_reply");
    Recipient recipient = Recipients.take(scene, MAIL_OUT, Recipients.MAILED, dice);
    Mailbox mailbox = Places.withContacts(scene);
    MailAddress to = Letters.importDesk(recipient);
    Instant at = Calendar.inside(dice);
    List<Person> people = dice.some(mailbox.people(), PEOPLE);
    String quoted = "thank you, Tuesday suits us.\n\n" + original(people, at);
    MailMessage message =
        Letters.letter(scene, dice, mailbox, to, at, "RE: Invitation", quoted, List.of());
    scene.send(mailbox, message);
    scene.decoy(
        new PlantedDecoy(
            "quoted_reply",
            recipient.id(),
            List.of(MAIL_OUT),
            "flow",
            "The addresses stand in the quoted header of an earlier message.",
            Places.of(scene, mailbox, message)));
  }

  private static String original(List<Person> people, Instant at) {
    String addressees =
        people.stream()
            .map(person -> person.fullName() + " <" + person.email() + ">")
            .collect(Collectors.joining("; "));
    return "-----Original Message-----\nFrom: Invitations <desk@invitations.example>\nSent: "
        + at.minus(Duration.ofDays(1))
        + "\nTo: "
        + addressees
        + "\nSubject: Invitation\n\nWe meet on Tuesday. Please tell us whether you can come.";
  }
}
