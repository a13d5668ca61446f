package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.CONTACT_SYNC;

import java.util.List;
import org.ascertain.synth.scene.AuditRow;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.Scene;

/** A connect that did not succeed: nothing was uploaded. */
record FailedConnect() implements Plant {
  @Override
  public boolean fits(Scene scene) {
    return scene.isFree(Recipients.FACEBOOK, CONTACT_SYNC);
  }

  @Override
  public void plant(Scene scene) {
    scene.take(Recipients.FACEBOOK, CONTACT_SYNC);
    Dice dice = scene.dice("failed-connect");
    Mailbox mailbox = Places.withContacts(scene);
    AuditRow row =
        new AuditEvents(scene.customer(), dice).connect(Calendar.inside(dice), mailbox, "False");
    scene.audit(row);
    scene.decoy(
        new PlantedDecoy(
            "failed_connect",
            Recipients.FACEBOOK.id(),
            List.of(CONTACT_SYNC),
            "affected",
            "The connect's result is False.",
            Places.of(scene, List.of(row))));
  }
}
