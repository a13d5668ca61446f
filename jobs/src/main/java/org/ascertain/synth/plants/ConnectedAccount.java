package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.CONTACT_SYNC;
import static org.ascertain.synth.plants.Recipients.FACEBOOK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ascertain.model.Grade;
import org.ascertain.synth.scene.AuditRow;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.PlantedFlow;
import org.ascertain.synth.scene.Scene;

/**
 * A mailbox owner connects an account of the network, which uploads the default contacts folder
 * once: access used (C) where the mailbox held contacts then, else access granted (D).
 */
record ConnectedAccount(boolean hasContacts) implements Plant {
  @Override
  public boolean fits(Scene scene) {
    return scene.isFree(FACEBOOK, CONTACT_SYNC) && mailbox(scene).isPresent();
  }

  @Override
  public void plant(Scene scene) {
    scene.take(FACEBOOK, CONTACT_SYNC);
    Dice dice = scene.dice("connected-account");
    Mailbox mailbox = mailbox(scene).orElseThrow();
    Instant at = Calendar.inside(dice);
    AuditRow row = new AuditEvents(scene.customer(), dice).connect(at, mailbox, "True");
    scene.audit(row);
    scene.flow(
        PlantedFlow.at(
                mailbox.address(),
                FACEBOOK,
                CONTACT_SYNC,
                hasContacts ? Grade.C : Grade.D,
                at,
                "Successful connect; the mailbox "
                    + (hasContacts ? "held contacts before it" : "is not known to hold contacts"),
                Places.of(scene, List.of(row)))
            .withWindow(at, null));
  }

  private Optional<Mailbox> mailbox(Scene scene) {
    return hasContacts ? Optional.of(Places.withContacts(scene)) : Places.withoutContacts(scene);
  }
}
