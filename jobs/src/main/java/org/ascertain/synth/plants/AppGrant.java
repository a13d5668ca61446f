package org.ascertain.synth.plants;

import static org.ascertain.model.Mechanism.APP_ACCESS;

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
import org.ascertain.synth.scene.Recipient;
import org.ascertain.synth.scene.Scene;

/**
 * An application is granted scopes that reach contacts: access granted (D), and access used (C)
 * where the log shows the application's own access afterwards.
 */
record AppGrant(Kind kind, boolean isUsed) implements Plant {
  private static final String REST_CLIENT = "Client=REST;Client=RESTSystem;;";

  /** Ways of granting. */
  enum Kind {
    /** A user for the own mailbox. */
    USER,
    /** An administrator for everybody. */
    TENANT,
    /** An application permission. */
    APP_ROLE
  }

  @Override
  public boolean fits(Scene scene) {
    return Recipients.anyFree(scene, APP_ACCESS, Recipients.APPS);
  }

  @Override
  public void plant(Scene scene) {
    Dice dice = scene.dice("app-grant-" + kind + isUsed);
    Recipient recipient = Recipients.take(scene, APP_ACCESS, Recipients.APPS, dice);
    Mailbox mailbox = Places.withContacts(scene);
    AuditEvents events = new AuditEvents(scene.customer(), dice);
    AuditEvents.App app = appOf(recipient, dice);
    Instant granted = Calendar.inside(dice);
    List<AuditRow> rows = new ArrayList<>(List.of(grant(events, granted, mailbox, app)));
    Instant used = granted.plus(Duration.ofHours(dice.between(30, 400)));
    if (isUsed) {
      rows.add(events.access(used, mailbox, REST_CLIENT, app.appId()));
      rows.add(events.access(used.plusSeconds(7200), mailbox, REST_CLIENT, app.appId()));
    }
    rows.forEach(scene::audit);
    scene.flow(
        PlantedFlow.at(
                kind == Kind.USER || isUsed ? mailbox.address() : null,
                recipient,
                APP_ACCESS,
                isUsed ? Grade.C : Grade.D,
                isUsed ? used : granted,
                "Grant (" + kind + ") of scopes that reach contacts" + (isUsed ? ", used" : ""),
                Places.of(scene, rows))
            .withWindow(granted, null));
  }

  /** An application of the recipient, as the directory shows it. */
  static AuditEvents.App appOf(Recipient recipient, Dice dice) {
    return new AuditEvents.App(
        recipient.name(), dice.guid(), dice.guid(), "https://app." + recipient.domain());
  }

  private AuditRow grant(AuditEvents events, Instant at, Mailbox mailbox, AuditEvents.App app) {
    return switch (kind) {
      case USER ->
          events.consent(at, mailbox, app, "Contacts.Read People.Read offline_access", false);
      case TENANT -> events.consent(at, mailbox, app, "Contacts.ReadWrite Mail.Read", true);
      case APP_ROLE -> events.appRole(at, mailbox, app, "Contacts.Read");
    };
  }
}
