package org.ascertain.synth.writers;

import java.time.Duration;
import java.util.List;
import org.ascertain.synth.scene.Contact;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.writers.pst.PstAppointment;
import org.ascertain.synth.writers.pst.PstContact;
import org.ascertain.synth.writers.pst.PstMessage;
import org.ascertain.synth.writers.pst.PstRecipient;

/** Address book and calendar entries as items of a PST file. */
public final class OutlookItems {
  private static final Duration HOUR = Duration.ofHours(1);

  private OutlookItems() {}

  /** An entry of an address book, with the time at which it was made. */
  public static PstMessage contact(Contact contact) {
    Person person = contact.person();
    return new PstContact(
            person.given(),
            person.family(),
            List.of(person.email()),
            person.phone(),
            person.organisation(),
            person.title(),
            contact.addedAt())
        .message();
  }

  /** An entry of a calendar, of one hour. */
  public static PstMessage appointment(Calendars.Entry entry) {
    List<PstRecipient> attendees =
        entry.attendees().stream().map(person -> recipient(PstRecipient.Kind.TO, person)).toList();
    PstRecipient organiser = recipient(PstRecipient.Kind.ORIGINATOR, entry.organiser());
    return PstAppointment.once(entry.uid(), entry.title(), entry.at(), HOUR)
        .with(organiser, attendees)
        .message();
  }

  private static PstRecipient recipient(PstRecipient.Kind kind, Person person) {
    return PstRecipient.smtp(kind, person.fullName(), person.email());
  }
}
