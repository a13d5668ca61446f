package org.ascertain.synth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ascertain.model.Hashes;
import org.ascertain.synth.plants.Noise;
import org.ascertain.synth.scene.AuditRow;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.scene.WebRequest;
import org.ascertain.synth.writers.AuditLogs;
import org.ascertain.synth.writers.HarWriter;

/** Writes a customer's audit log and captures, planted rows among ordinary ones. */
final class LogFiles {
  private static final int REPEATED_ROWS = 3;

  private final Path matter;

  LogFiles(Path matter) {
    this.matter = matter;
  }

  /** Writes both; lines of declared hashes of the captures are added to the list. */
  void write(Scene scene, List<String> captureHashes) throws IOException {
    writeAudit(scene);
    for (Mailbox mailbox : scene.mailboxes()) {
      writeCapture(scene, mailbox, captureHashes);
    }
  }

  /** The older rows as CSV, the newer as JSON, one array or lines; a few stand in both. */
  private void writeAudit(Scene scene) throws IOException {
    List<AuditRow> rows = new ArrayList<>(scene.auditRows());
    rows.addAll(Noise.auditRows(scene));
    rows.sort(Comparator.comparing(AuditRow::at).thenComparing(AuditRow::id));
    int split = rows.size() * 2 / 3;
    Path folder = matter.resolve("audit").resolve(scene.customer().id());
    CustomerFiles.write(folder.resolve("audit.csv"), AuditLogs.csv(rows.subList(0, split)));
    List<AuditRow> newer = rows.subList(Math.max(0, split - REPEATED_ROWS), rows.size());
    boolean isArray = scene.dice("audit-form").chance(0.5);
    String json = isArray ? AuditLogs.jsonArray(newer) : AuditLogs.jsonLines(newer);
    CustomerFiles.write(folder.resolve("audit.json"), json);
  }

  private void writeCapture(Scene scene, Mailbox mailbox, List<String> captureHashes)
      throws IOException {
    List<WebRequest> requests =
        new ArrayList<>(scene.requests().getOrDefault(mailbox.custodian(), List.of()));
    if (requests.isEmpty() && !mailbox.equals(scene.mailboxes().get(0))) {
      return;
    }
    requests.addAll(Noise.requests(scene, mailbox));
    requests.sort(Comparator.comparing(WebRequest::at).thenComparing(WebRequest::url));
    byte[] har = HarWriter.har(requests).getBytes(StandardCharsets.UTF_8);
    String path = scene.customer().id() + "/" + mailbox.custodian() + "/capture.har";
    CustomerFiles.write(matter.resolve("captures").resolve(path), har);
    captureHashes.add(Hashes.sha256(har) + "  " + path);
  }
}
