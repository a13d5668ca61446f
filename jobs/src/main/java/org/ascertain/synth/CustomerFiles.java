package org.ascertain.synth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Contact;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.MailPart;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.OutsideFile;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.scene.Words;
import org.ascertain.synth.writers.AddressBooks;
import org.ascertain.synth.writers.Calendars;
import org.ascertain.synth.writers.OutlookItems;
import org.ascertain.synth.writers.PstStore;

/** Writes the evidence of one customer below the matter's folder. */
final class CustomerFiles {
  private static final int MESSAGES_PER_EVENT = 5;
  private static final int MESSAGES_PER_EVENT_WITHOUT_CONTACTS = 2;

  private final Path matter;
  private final SynthOptions options;
  private final List<String> captureHashes = new ArrayList<>();
  private int nextForm;

  CustomerFiles(Path matter, SynthOptions options) {
    this.matter = matter;
    this.options = options;
  }

  /** Writes mailboxes, address books, calendars, documents, logs, captures and exports. */
  void write(Scene scene) throws IOException {
    Path exports = matter.resolve("exports").resolve(scene.customer().id());
    try (MailDelivery delivery = new MailDelivery(scene, exports, nextForm, options)) {
      delivery.deliverAll(new MailTraffic(scene, options));
      for (Mailbox mailbox : scene.mailboxes()) {
        Path folder = exports.resolve(mailbox.custodian());
        writeMailbox(scene, mailbox, folder, delivery.pst(mailbox));
      }
    }
    nextForm += scene.mailboxes().size();
    new LogFiles(matter).write(scene, captureHashes);
    for (OutsideFile file : scene.files()) {
      write(matter.resolve(file.path()), file.content());
    }
  }

  /** Lines of the file of declared hashes of all captures written. */
  List<String> captureHashes() {
    return List.copyOf(captureHashes);
  }

  /** Writes a file and the folders above it. */
  static void write(Path path, byte[] content) throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, content);
  }

  /** Writes a text file in UTF-8 and the folders above it. */
  static void write(Path path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void writeMailbox(Scene scene, Mailbox mailbox, Path folder, @Nullable PstStore pst)
      throws IOException {
    Dice dice = scene.dice("files-" + mailbox.custodian());
    List<Contact> contacts = mailbox.contacts();
    if (!contacts.isEmpty()) {
      writeContacts(contacts, folder, pst);
      if (dice.chance(0.5)) {
        String csv = AddressBooks.outlookCsv(dice.some(mailbox.people(), contacts.size() / 2));
        write(folder.resolve("Documents/contacts.csv"), csv);
      }
    }
    writeCalendar(events(scene, mailbox, dice), folder, pst);
    MailPart document = new Attachments(options).document(dice);
    write(folder.resolve("Documents").resolve(document.name()), document.content());
  }

  private static void writeContacts(List<Contact> contacts, Path folder, @Nullable PstStore pst)
      throws IOException {
    if (pst == null) {
      write(folder.resolve("Contacts/Contacts.vcf"), AddressBooks.vCards(contacts));
      return;
    }
    for (Contact contact : contacts) {
      pst.add("Contacts", "IPF.Contact", OutlookItems.contact(contact));
    }
  }

  private static void writeCalendar(
      List<Calendars.Entry> events, Path folder, @Nullable PstStore pst) throws IOException {
    if (pst == null) {
      write(folder.resolve("Calendar/Calendar.ics"), Calendars.calendar("PUBLISH", events));
      return;
    }
    for (Calendars.Entry event : events) {
      pst.add("Calendar", "IPF.Appointment", OutlookItems.appointment(event));
    }
  }

  private List<Calendars.Entry> events(Scene scene, Mailbox mailbox, Dice dice) {
    int each =
        mailbox.contacts().isEmpty() ? MESSAGES_PER_EVENT_WITHOUT_CONTACTS : MESSAGES_PER_EVENT;
    int count = Math.max(1, options.messagesPerMailbox() / each);
    List<Person> owners = scene.mailboxes().stream().map(Mailbox::owner).toList();
    List<Calendars.Entry> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String uid = Hashes.id("event", mailbox.address(), i) + "@" + scene.customer().domain();
      events.add(
          new Calendars.Entry(
              uid,
              Calendar.inside(dice),
              dice.oneOf(Words.SUBJECT),
              mailbox.owner(),
              dice.some(owners, 2)));
    }
    return events;
  }
}
