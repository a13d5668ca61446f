package org.ascertain.synth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Contact;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.FictionalCustomer;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.People;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.Scene;

/** Invents the mailboxes of a customer; the last of several holds no contacts. */
final class SceneMaker {
  private static final int MIN_CONTACTS = 30;
  private static final int MESSAGES_PER_CONTACT = 3;

  private final SynthOptions options;

  SceneMaker(SynthOptions options) {
    this.options = options;
  }

  Scene scene(FictionalCustomer customer) {
    Dice dice = Dice.of(options.seed(), customer.id(), "mailboxes");
    People people = new People(dice);
    Set<String> custodians = new HashSet<>();
    List<Mailbox> mailboxes = new ArrayList<>();
    for (int i = 0; i < options.mailboxes(); i++) {
      Person owner = people.at(customer.domain(), customer.name());
      boolean isFree = custodians.add(owner.custodian());
      String custodian = isFree ? owner.custodian() : owner.custodian() + i;
      boolean hasContacts = i == 0 || i < options.mailboxes() - 1;
      mailboxes.add(
          new Mailbox(owner, custodian, hasContacts ? contacts(people, dice) : List.of()));
    }
    return new Scene(options.seed(), customer, mailboxes);
  }

  private List<Contact> contacts(People people, Dice dice) {
    int count = Math.max(MIN_CONTACTS, options.messagesPerMailbox() / MESSAGES_PER_CONTACT);
    List<Contact> contacts = new ArrayList<>();
    for (Person person : people.outside(count)) {
      Instant addedAt = dice.instant(Calendar.BOOKS_FROM, Calendar.BOOKS_TO);
      contacts.add(new Contact(person, addedAt));
    }
    return List.copyOf(contacts);
  }
}
