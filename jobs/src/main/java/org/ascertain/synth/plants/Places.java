package org.ascertain.synth.plants;

import java.util.List;
import java.util.Optional;
import org.ascertain.synth.scene.AuditRow;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.scene.WebRequest;

/** Where things of a scene are, and how truth names the places. */
final class Places {
  private Places() {}

  /** The first mailbox that holds contacts; there always is one. */
  static Mailbox withContacts(Scene scene) {
    return scene.mailboxes().get(0);
  }

  /** A mailbox that holds no contacts. */
  static Optional<Mailbox> withoutContacts(Scene scene) {
    return scene.mailboxes().stream().filter(box -> box.contacts().isEmpty()).findFirst();
  }

  static String of(Scene scene, Mailbox mailbox, MailMessage message) {
    return "exports/"
        + scene.customer().id()
        + "/"
        + mailbox.custodian()
        + " Message-ID "
        + message.id();
  }

  static String of(Scene scene, List<AuditRow> rows) {
    List<String> ids = rows.stream().map(AuditRow::id).toList();
    return "audit/" + scene.customer().id() + " audit Id " + String.join(", ", ids);
  }

  static String of(Scene scene, Mailbox mailbox, WebRequest request) {
    return "captures/"
        + scene.customer().id()
        + "/"
        + mailbox.custodian()
        + " "
        + request.method()
        + " "
        + request.url();
  }
}
