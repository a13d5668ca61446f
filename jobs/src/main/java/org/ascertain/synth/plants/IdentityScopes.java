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

/** An application is granted sign-in scopes only: no contact data. */
record IdentityScopes() implements Plant {
  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, APP_ACCESS, Recipients.APPS);
  }

  @Override
  public void plant(Scene scene) {
    Dice dice = scene.dice("identity-scopes");
    Recipient recipient = Recipients.take(scene, APP_ACCESS, Recipients.APPS, dice);
    Mailbox mailbox = Places.withContacts(scene);
    AuditRow row =
        new AuditEvents(scene.customer(), dice)
            .consent(
                Calendar.inside(dice),
                mailbox,
                AppGrant.appOf(recipient, dice),
                "User.Read openid profile email",
                false);
    scene.audit(row);
    scene.decoy(
        new PlantedDecoy(
            "identity_scopes",
            recipient.id(),
            List.of(APP_ACCESS),
            "flow",
            "Sign-in scopes reach the user's own identity only.",
            Places.of(scene, List.of(row))));
  }
}
