package org.ascertain.synth.plants;

import java.util.ArrayList;
import java.util.List;
import org.ascertain.synth.scene.AuditRow;
import org.ascertain.synth.scene.Calendar;
import org.ascertain.synth.scene.Dice;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.scene.WebRequest;

/** Ordinary rows and requests, among which the planted ones stand. */
public final class Noise {
  private static final int ROWS_PER_MAILBOX = 8;
  private static final int REQUESTS = 6;
  private static final String OWN_CLIENT = "Client=OWA;Action=ViaProxy";

  private Noise() {}

  /** Sign-ins of the owners and their own clients' accesses. */
  public static List<AuditRow> auditRows(Scene scene) {
    Dice dice = scene.dice("audit-noise");
    AuditEvents events = new AuditEvents(scene.customer(), dice);
    List<AuditRow> rows = new ArrayList<>();
    for (Mailbox mailbox : scene.mailboxes()) {
      for (int i = 0; i < ROWS_PER_MAILBOX; i++) {
        rows.add(
            i % 2 == 0
                ? events.logon(Calendar.inside(dice), mailbox)
                : events.access(Calendar.inside(dice), mailbox, OWN_CLIENT, ""));
      }
    }
    return rows;
  }

  /** Requests to the customer's own pages and to a counter that gets no identifier. */
  public static List<WebRequest> requests(Scene scene, Mailbox mailbox) {
    Dice dice = scene.dice("capture-noise-" + mailbox.custodian());
    String page = Pixel.pageOf(scene);
    List<WebRequest> requests = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      String url =
          i % 3 == 0
              ? "https://www.google-analytics.com/collect?v=1&t=pageview&cid=" + dice.below(1 << 30)
              : page + "?page=" + dice.between(1, 99);
      requests.add(WebRequest.read(Calendar.inside(dice), url, page));
    }
    return requests;
  }
}
