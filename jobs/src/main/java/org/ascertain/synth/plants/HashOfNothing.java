package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.WEB_TRACKING;

import java.util.List;
import org.ascertain.model.Hashes;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.scene.WebRequest;

/** The digest of the empty text, as pages send it when a field is empty. */
record HashOfNothing() implements Plant {
  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, WEB_TRACKING, Recipients.TRACKERS);
  }

  @Override
  public void plant(Scene scene) {
    Dice dice = scene.dice("hash-of-nothing");
    Recipient recipient = Recipients.take(scene, WEB_TRACKING, Recipients.TRACKERS, dice);
    Mailbox mailbox = Places.withContacts(scene);
    String url = "https://t." + recipient.domain() + "/e?em=" + Hashes.sha256("");
    WebRequest request = WebRequest.read(Calendar.inside(dice), url, Pixel.pageOf(scene));
    scene.request(mailbox, request);
    scene.decoy(
        new PlantedDecoy(
            "hash_of_nothing",
            recipient.id(),
            List.of(WEB_TRACKING),
            "flow",
            "The digest of an empty field identifies nobody.",
            Places.of(scene, mailbox, request)));
  }
}
