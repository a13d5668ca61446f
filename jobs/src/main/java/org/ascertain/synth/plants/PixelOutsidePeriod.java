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

/** A contact's address in a request after the class period. */
record PixelOutsidePeriod() implements Plant {
  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, WEB_TRACKING, Recipients.TRACKERS);
  }

  @Override
  public void plant(Scene scene) {
    Dice dice = scene.dice("pixel-outside-period");
    Recipient recipient = Recipients.take(scene, WEB_TRACKING, Recipients.TRACKERS, dice);
    Mailbox mailbox = Places.withContacts(scene);
    Person contact = dice.oneOf(mailbox.people());
    String url = "https://t." + recipient.domain() + "/e?u=" + Pixel.encoded(contact.email());
    WebRequest request = WebRequest.read(Calendar.after(dice), url, Pixel.pageOf(scene));
    scene.request(mailbox, request);
    scene.decoy(
        new PlantedDecoy(
            "pixel_outside_period",
            recipient.id(),
            List.of(WEB_TRACKING),
            "status",
            "The request was made after the class period.",
            Places.of(scene, mailbox, request)));
  }
}
