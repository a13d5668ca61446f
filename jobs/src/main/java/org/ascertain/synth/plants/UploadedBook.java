package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.CONTACT_SYNC;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascertain.model.Grade;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.PlantedFlow;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.scene.WebRequest;
import org.ascertain.synth.writers.Json;

/** A captured request that uploads a whole address book: transfer observed. */
record UploadedBook() implements Plant {
  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, CONTACT_SYNC, Recipients.SYNC);
  }

  @Override
  public void plant(Scene scene) {
    Dice dice = scene.dice("uploaded-book");
    Recipient recipient = Recipients.take(scene, CONTACT_SYNC, Recipients.SYNC, dice);
    Mailbox mailbox = Places.withContacts(scene);
    List<Person> people = dice.some(mailbox.people(), dice.between(10, 20));
    Instant at = Calendar.inside(dice);
    WebRequest request =
        new WebRequest(
            at,
            "POST",
            "https://sync." + recipient.domain() + "/v1/contacts",
            "https://web." + recipient.domain() + "/",
            "application/json",
            Json.text(Map.of("contacts", people.stream().map(UploadedBook::entry).toList())));
    scene.request(mailbox, request);
    scene.flow(
        PlantedFlow.at(
                mailbox.address(),
                recipient,
                CONTACT_SYNC,
                Grade.B,
                at,
                "Capture: address book uploaded in one request",
                Places.of(scene, mailbox, request))
            .withContacts(people.size()));
  }

  private static Map<String, Object> entry(Person person) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("name", person.fullName());
    entry.put("emails", List.of(person.email()));
    entry.put("phones", person.phone() == null ? List.of() : List.of(person.phone()));
    return entry;
  }
}
