package org.ascertain.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.Mailbox;
import org.ascertain.synth.scene.Scene;
import org.ascertain.synth.writers.EmlStore;
import org.ascertain.synth.writers.EmlWriter;
import org.ascertain.synth.writers.MailStore;
import org.ascertain.synth.writers.MboxStore;
import org.ascertain.synth.writers.PstStore;
import org.ascertain.synth.writers.ZipStore;
import org.ascertain.synth.writers.pst.PstEncoding;
import org.ascertain.synth.writers.pst.PstVariant;
import org.ascertain.synth.writers.pst.PstWriter;

/**
 * Writes a customer's mail into its mailboxes: the sender's own copy into sent items, and the copy
 * that the server handed out into the inbox of every recipient, the same bytes in each.
 */
final class MailDelivery implements AutoCloseable {
  private static final String SENT = "Sent Items";
  private static final String INBOX = "Inbox";

  private final Scene scene;
  private final EmlWriter writer;
  private final int pstEvery;
  private final Map<String, MailStore> stores = new LinkedHashMap<>();

  /**
   * Mailboxes below the folder, in turn as EML files, mbox files and a ZIP of EML files; the last
   * of so many as a PST file when the options say so.
   */
  MailDelivery(Scene scene, Path folder, int firstForm, SynthOptions options) throws IOException {
    this.scene = scene;
    this.pstEvery = options.pstEvery();
    this.writer = new EmlWriter(ZoneOffset.ofHours(-scene.dice("zone").between(5, 8)));
    int form = firstForm;
    for (Mailbox mailbox : scene.mailboxes()) {
      stores.put(mailbox.address(), store(form++, folder.resolve(mailbox.custodian())));
    }
  }

  /** Writes ordinary and planted mail in the order of time. */
  void deliverAll(MailTraffic traffic) throws IOException {
    List<MailMessage> planted = new ArrayList<>();
    scene.sent().values().forEach(planted::addAll);
    planted.sort(Comparator.comparing(MailMessage::sentAt).thenComparing(MailMessage::id));
    int next = 0;
    while (traffic.hasNext()) {
      MailMessage message = traffic.next();
      while (next < planted.size() && planted.get(next).sentAt().isBefore(message.sentAt())) {
        deliver(planted.get(next++));
      }
      deliver(message);
    }
    for (MailMessage message : planted.subList(next, planted.size())) {
      deliver(message);
    }
  }

  /** The PST file of a mailbox; null when it is in another form. */
  @Nullable
  PstStore pst(Mailbox mailbox) {
    return stores.get(mailbox.address()) instanceof PstStore pst ? pst : null;
  }

  @Override
  public void close() throws IOException {
    for (MailStore store : stores.values()) {
      store.close();
    }
  }

  private void deliver(MailMessage message) throws IOException {
    MailStore sender = senderStore(message);
    if (sender != null) {
      sender.add(SENT, message, writer.bytes(message, List.of()));
    }
    Set<MailStore> receivers = new LinkedHashSet<>();
    Stream.concat(message.to().stream(), message.cc().stream())
        .map(MailAddress::address)
        .filter(stores::containsKey)
        .forEach(address -> receivers.add(stores.get(address)));
    if (!receivers.isEmpty()) {
      byte[] received = writer.bytes(message, List.of(trace(message)));
      for (MailStore store : receivers) {
        store.add(INBOX, message, received);
      }
    }
  }

  /** The store of the mailbox that sent it, also when the sender stands as a directory name. */
  @Nullable
  private MailStore senderStore(MailMessage message) {
    for (Mailbox mailbox : scene.mailboxes()) {
      boolean isNamed = message.from().name().equals(mailbox.owner().directoryName());
      if (isNamed || message.from().address().equals(mailbox.address())) {
        return stores.get(mailbox.address());
      }
    }
    return null;
  }

  private String trace(MailMessage message) {
    String id = Hashes.id("trace", message.id()).substring(0, 12);
    String server = "mx." + scene.customer().domain();
    return "from relay.example (192.0.2.25) by "
        + server
        + " with ESMTP id "
        + id
        + "; "
        + EmlWriter.date(message.sentAt().plusSeconds(3), ZoneOffset.UTC);
  }

  private MailStore store(int form, Path folder) throws IOException {
    if (pstEvery > 0 && form % pstEvery == pstEvery - 1) {
      return pst(folder);
    }
    return switch (form % 3) {
      case 0 -> new EmlStore(folder);
      case 1 -> new MboxStore(folder);
      default -> new ZipStore(folder);
    };
  }

  private static MailStore pst(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("mailbox.pst");
    return new PstStore(PstWriter.create(file, PstVariant.UNICODE, PstEncoding.PERMUTE));
  }
}
