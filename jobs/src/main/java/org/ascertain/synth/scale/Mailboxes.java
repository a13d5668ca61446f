package org.ascertain.synth.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.writers.EmlWriter;
import org.ascertain.synth.writers.MailStore;
import org.ascertain.synth.writers.MboxStore;
import org.ascertain.synth.writers.PstStore;
import org.ascertain.synth.writers.pst.PstWriter;

/** Mailboxes of list mail, written message by message. */
final class Mailboxes {
  private static final String FOLDER = "Discussion";
  private static final EmlWriter EML = new EmlWriter(ZoneOffset.UTC);

  private Mailboxes() {}

  /** One PST with all messages in one folder. */
  static void pst(Path file, ScaleOptions options) throws IOException {
    PstWriter writer = PstWriter.create(file, options.variant(), options.encoding());
    try (PstStore store = new PstStore(writer)) {
      fill(store, options, "pst");
    }
  }

  /** One mbox file, {@code Discussion.mbox} in the folder. */
  static void mbox(Path folder, ScaleOptions options) throws IOException {
    try (MboxStore store = new MboxStore(folder)) {
      fill(store, options, "mbox");
    }
  }

  private static void fill(MailStore store, ScaleOptions options, String purpose)
      throws IOException {
    ListMail mail = new ListMail(options, purpose);
    while (mail.hasNext()) {
      MailMessage message = mail.next();
      store.add(FOLDER, message, EML.bytes(message, List.of(trace(message))));
    }
  }

  private static String trace(MailMessage message) {
    String date = EmlWriter.date(message.sentAt().plusSeconds(2), ZoneOffset.UTC);
    return "from relay.example (192.0.2.25) by lists.example with ESMTP; " + date;
  }
}
