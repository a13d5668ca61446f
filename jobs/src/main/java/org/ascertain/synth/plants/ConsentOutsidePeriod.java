package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.APP_ACCESS;

import java.util.List;
import org.ascertain.synth.scene.AuditRow;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;

/** A grant of contact scopes after the class period. */
record ConsentOutsidePeriod() implements Plant {
  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, APP_ACCESS, Recipients.APPS);
  }

  @Override
  public void plant(Scene scene) {
    Dice dice = scene.dice("consent-outside-period");
    Recipient recipient = Recipients.take(scene, APP_ACCESS, Recipients.APPS, dice);
    Mailbox mailbox = Places.withContacts(scene);
    AuditRow row =
        new AuditEvents(scene.customer(), dice)
            .consent(
                Calendar.after(dice),
                mailbox,
                AppGrant.appOf(recipient, dice),
                "Contacts.Read offline_access",
                false);
    scene.audit(row);
    scene.decoy(
        new PlantedDecoy(
            "consent_outside_period",
            recipient.id(),
            List.of(APP_ACCESS),
            "status",
            "The grant was given after the class period.",
            Places.of(scene, List.of(row))));
  }
}
