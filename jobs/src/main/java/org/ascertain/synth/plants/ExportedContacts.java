package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.CONTACT_SYNC;
import static org.ascertain.synth.plants.Recipients.FACEBOOK;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.Grade;
import org.ascertain.synth.scene.AuditRow;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.OutsideFile;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.PlantedFlow;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.writers.FacebookExports;
import org.ascertain.synth.writers.ZipWriter;

/** The recipient's own export lists contacts of the customer: recipient confirmed. */
record ExportedContacts(Generation generation) implements Plant {
  /** Generations of the export. */
  enum Generation {
    ADDRESS_BOOKS,
    UPLOADED_BEFORE_2021,
    IMPORTED_CONTACTS
  }

  @Override
  public boolean fits(Scene scene) {
    return scene.isFree(FACEBOOK, CONTACT_SYNC);
  }

  @Override
  public void plant(Scene scene) throws IOException {
    scene.take(FACEBOOK, CONTACT_SYNC);
    Dice dice = scene.dice("exported-contacts");
    Mailbox mailbox = Places.withContacts(scene);
    List<Person> people = dice.some(mailbox.people(), dice.between(8, 20));
    Instant at = Calendar.inside(dice);
    OutsideFile file = exportFile(scene, mailbox, people, at);
    scene.file(file);
    String seenToo =
        generation == Generation.UPLOADED_BEFORE_2021 ? connect(scene, mailbox, at) : "";
    scene.flow(
        PlantedFlow.at(
                mailbox.address(),
                FACEBOOK,
                CONTACT_SYNC,
                Grade.A,
                at,
                "Recipient's export lists the customer's contacts, generation " + generation,
                file.path() + seenToo)
            .withContacts(people.size()));
  }

  /** The connect that caused the upload, a minute before it: the same event in another source. */
  private static String connect(Scene scene, Mailbox mailbox, Instant at) {
    AuditRow row =
        new AuditEvents(scene.customer(), scene.dice("exported-contacts-connect"))
            .connect(at.minusSeconds(60), mailbox, "True");
    scene.audit(row);
    return "; " + Places.of(scene, List.of(row));
  }

  /** The newest generation comes as the ZIP that the service hands out, the others unpacked. */
  private OutsideFile exportFile(Scene scene, Mailbox mailbox, List<Person> people, Instant at)
      throws IOException {
    String account =
        "recipient/facebook/" + scene.customer().id() + "/facebook-" + mailbox.custodian();
    byte[] json = json(people, at).getBytes(StandardCharsets.UTF_8);
    return generation == Generation.IMPORTED_CONTACTS
        ? new OutsideFile(account + ".zip", zipped(name(), json))
        : new OutsideFile(account + "/" + name(), json);
  }

  private String name() {
    return switch (generation) {
      case ADDRESS_BOOKS -> "about_you/your_address_books.json";
      case UPLOADED_BEFORE_2021 ->
          "personal_information/profile_information/contacts_uploaded_before_2021.json";
      case IMPORTED_CONTACTS ->
          "personal_information/other_personal_information/your_imported_contacts.json";
    };
  }

  private static byte[] zipped(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipWriter zip = new ZipWriter(bytes)) {
      zip.add(name, content);
    }
    return bytes.toByteArray();
  }

  private String json(List<Person> people, Instant at) {
    return switch (generation) {
      case ADDRESS_BOOKS -> FacebookExports.addressBooks(people, at);
      case UPLOADED_BEFORE_2021 -> FacebookExports.uploadedBefore2021(people, at);
      case IMPORTED_CONTACTS -> FacebookExports.importedContacts(people, at);
    };
  }
}
