package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.CONTACT_SYNC;
import static org.ascertain.synth.plants.Recipients.FACEBOOK;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.model.Grade;
import org.ascertain.synth.scene.AuditRow;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.PlantedFlow;
import org.ascertain.synth.scene.Scene;

/**
 * The mailbox policy allows the network's contact sync for a while: opportunity. Where the log
 * shows only that it was switched off, the start of the window is unknown.
 */
record PolicyWindow(boolean isStartKnown) implements Plant {
  @Override
  public boolean fits(Scene scene) {
    return scene.isFree(FACEBOOK, CONTACT_SYNC);
  }

  @Override
  public void plant(Scene scene) {
    scene.take(FACEBOOK, CONTACT_SYNC);
    Dice dice = scene.dice("policy-window");
    Mailbox admin = Places.withContacts(scene);
    Instant on = Calendar.inside(dice);
    Instant off = on.plus(Duration.ofDays(dice.between(20, 90)));
    List<AuditRow> rows = new ArrayList<>();
    if (isStartKnown) {
      rows.add(change(scene, dice, admin, on, "False"));
    }
    rows.add(change(scene, dice, admin, off, "True"));
    rows.forEach(scene::audit);
    scene.flow(
        PlantedFlow.at(
                null,
                FACEBOOK,
                CONTACT_SYNC,
                Grade.E,
                isStartKnown ? on : null,
                "Mailbox policy: contact sync "
                    + (isStartKnown ? "switched on, later off" : "switched off; start unknown"),
                Places.of(scene, rows))
            .withWindow(isStartKnown ? on : null, off));
  }

  private static AuditRow change(
      Scene scene, Dice dice, Mailbox admin, Instant at, String disabled) {
    return new AuditEvents(scene.customer(), dice)
        .command(
            at,
            "Set-OwaMailboxPolicy",
            admin,
            scene.customer().domain() + "\\OwaMailboxPolicy-Default",
            "True",
            "Identity",
            "OwaMailboxPolicy-Default",
            "DisableFacebook",
            disabled);
  }
}
