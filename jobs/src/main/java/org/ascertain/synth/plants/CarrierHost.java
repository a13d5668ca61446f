package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.WEB_TRACKING;

import java.util.List;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Person;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.scene.WebRequest;

/** A delivery network carries the customer's own page, whose address holds a contact's address. */
record CarrierHost() implements Plant {
  private static final Recipient CARRIER =
      new Recipient("amazon-web-services", "Amazon Web Services", "cloudfront.net");

  @Override
  public boolean fits(Scene scene) {
    return scene.isFree(CARRIER, WEB_TRACKING);
  }

  @Override
  public void plant(Scene scene) {
    scene.take(CARRIER, WEB_TRACKING);
    Dice dice = scene.dice("carrier-host");
    Mailbox mailbox = Places.withContacts(scene);
    Person contact = dice.oneOf(mailbox.people());
    String host = "https://d" + dice.hex(12) + ".cloudfront.net/people?find=";
    WebRequest request =
        WebRequest.read(
            Calendar.inside(dice), host + Pixel.encoded(contact.email()), Pixel.pageOf(scene));
    scene.request(mailbox, request);
    scene.decoy(
        new PlantedDecoy(
            "carrier_host",
            CARRIER.id(),
            List.of(WEB_TRACKING),
            "flow",
            "A delivery network's shared host carries the customer's own page.",
            Places.of(scene, mailbox, request)));
  }
}
