package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.CONTACT_SYNC;
import static org.ascertain.synth.plants.Recipients.FACEBOOK;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.Grade;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.OutsideFile;
import org.ascertain.synth.scene.People;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.PlantedFlow;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.writers.FacebookExports;

/**
 * A recipient's export whose contacts match none of the customer's. Where the export itself names
 * the customer's mailbox it is a transfer (B); where only its place among the sources does, it is
 * inferred (F) and must not count.
 */
record ExportOfStrangers(boolean isNamed) implements Plant {
  private static final int STRANGERS = 12;

  @Override
  public boolean fits(Scene scene) {
    return scene.isFree(FACEBOOK, CONTACT_SYNC);
  }

  @Override
  public void plant(Scene scene) {
    scene.take(FACEBOOK, CONTACT_SYNC);
    Dice dice = scene.dice("export-of-strangers");
    Mailbox mailbox = Places.withContacts(scene);
    List<Person> strangers = new People(dice).outside(STRANGERS);
    Instant at = Calendar.inside(dice);
    String folder = "recipient/facebook/" + scene.customer().id() + "/account-" + dice.hex(4) + "/";
    String list = folder + "about_you/your_address_books.json";
    file(scene, list, FacebookExports.addressBooks(strangers, at));
    if (isNamed) {
      String profile = folder + "profile_information/profile_information.json";
      file(scene, profile, FacebookExports.profile(mailbox.owner(), Calendar.BOOKS_FROM));
    }
    tellTruth(scene, mailbox, at, list);
  }

  private void tellTruth(Scene scene, Mailbox mailbox, Instant at, String path) {
    String what =
        isNamed
            ? "Recipient's export names the customer's mailbox; no contact of it is the customer's"
            : "Recipient's export among the customer's sources; nothing in it is the customer's";
    PlantedFlow flow =
        PlantedFlow.at(
            mailbox.address(), FACEBOOK, CONTACT_SYNC, isNamed ? Grade.B : Grade.F, at, what, path);
    scene.flow(isNamed ? flow.withContacts(STRANGERS) : flow.open());
    if (!isNamed) {
      scene.decoy(
          new PlantedDecoy(
              "export_of_strangers", "facebook", List.of(CONTACT_SYNC), "affected", what, path));
    }
  }

  private static void file(Scene scene, String path, String json) {
    scene.file(new OutsideFile(path, json.getBytes(StandardCharsets.UTF_8)));
  }
}
