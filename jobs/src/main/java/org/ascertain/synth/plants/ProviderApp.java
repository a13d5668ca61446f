package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.APP_ACCESS;

import java.util.List;
import org.ascertain.synth.scene.AuditRow;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.PlantedDecoy;
import org.ascertain.synth.scene.Scene;

/** The provider's own application is granted contact scopes: not a third party. */
record ProviderApp() implements Plant {
  private static final AuditEvents.App APP =
      new AuditEvents.App(
          "Microsoft Graph Command Line Tools",
          "14d82eec-204b-4c2f-b7e8-296a70dab67e",
          "5c1d8f60-0000-4000-8000-00000000a11e",
          "https://graph.microsoft.com");

  @Override
  public boolean fits(Scene scene) {
    return scene.isFree(Recipients.PROVIDER, APP_ACCESS);
  }

  @Override
  public void plant(Scene scene) {
    scene.take(Recipients.PROVIDER, APP_ACCESS);
    Dice dice = scene.dice("provider-app");
    Mailbox mailbox = Places.withContacts(scene);
    AuditRow row =
        new AuditEvents(scene.customer(), dice)
            .consent(Calendar.inside(dice), mailbox, APP, "Contacts.Read", false);
    scene.audit(row);
    scene.decoy(
        new PlantedDecoy(
            "provider_app",
            Recipients.PROVIDER.id(),
            List.of(APP_ACCESS),
            "provider",
            "The application is the provider's own.",
            Places.of(scene, List.of(row))));
  }
}
