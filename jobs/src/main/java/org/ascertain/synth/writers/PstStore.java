package org.ascertain.synth.writers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ascertain.model.Nullable;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.MailPart;
import org.ascertain.synth.writers.pst.PstAttachment;
import org.ascertain.synth.writers.pst.PstContent;
import org.ascertain.synth.writers.pst.PstFolder;
import org.ascertain.synth.writers.pst.PstMail;
import org.ascertain.synth.writers.pst.PstMessage;
import org.ascertain.synth.writers.pst.PstRecipient;
import org.ascertain.synth.writers.pst.PstWriter;

/** A mailbox as one PST file, with whatever the mailbox holds beside mail. */
public final class PstStore implements MailStore {
  private static final String HEADER_END = "\r\n\r\n";

  private final PstWriter writer;
  private final Map<String, PstFolder> folders = new LinkedHashMap<>();

  /** A mailbox in the file, which the writer has begun. */
  public PstStore(PstWriter writer) {
    this.writer = writer;
  }

  @Override
  public void add(String mailFolder, MailMessage message, byte[] eml) throws IOException {
    PstMail mail = mail(message);
    String header = header(eml);
    if (header.startsWith("Received: ")) {
      mail.header(header);
    }
    writer.message(folder(mailFolder, "IPF.Note"), mail.message());
  }

  /** Adds an item that is no mail to a folder of its kind. */
  public void add(String folderName, String folderClass, PstMessage item) throws IOException {
    writer.message(folder(folderName, folderClass), item);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private PstFolder folder(String name, String folderClass) {
    return folders.computeIfAbsent(name, any -> writer.folder(writer.top(), name, folderClass));
  }

  /** The message as Outlook keeps it. */
  private static PstMail mail(MailMessage message) {
    PstMail mail = PstMail.of(message.subject()).id(message.id());
    mail.at(message.sentAt(), message.sentAt().plusSeconds(3));
    sender(mail, message.from());
    String references = String.join(" ", message.references());
    mail.answering(last(message), references.isEmpty() ? null : references);
    message.to().forEach(to -> mail.to(recipient(PstRecipient.Kind.TO, to)));
    message.cc().forEach(cc -> mail.to(recipient(PstRecipient.Kind.CC, cc)));
    message.parts().forEach(part -> add(mail, part));
    return mail;
  }

  private static void sender(PstMail mail, MailAddress from) {
    if (isInternet(from)) {
      mail.from(name(from), from.address());
    } else {
      mail.fromExchange(name(from), from.address(), null);
    }
  }

  private static boolean isInternet(MailAddress address) {
    return address.address().indexOf('@') >= 0;
  }

  private static String name(MailAddress address) {
    return address.name().isEmpty() ? address.address() : address.name();
  }

  @Nullable
  private static String last(MailMessage message) {
    int count = message.references().size();
    return count == 0 ? null : message.references().get(count - 1);
  }

  private static PstRecipient recipient(PstRecipient.Kind kind, MailAddress address) {
    return isInternet(address)
        ? PstRecipient.smtp(kind, name(address), address.address())
        : PstRecipient.exchange(kind, name(address), address.address(), null);
  }

  private static void add(PstMail mail, MailPart part) {
    String text = new String(part.content(), StandardCharsets.UTF_8);
    if (part.isAttachment()) {
      PstContent content = PstContent.of(part.content());
      mail.attach(PstAttachment.file(part.name(), part.mediaType(), content));
    } else if (part.mediaType().equals("text/plain")) {
      mail.text(text.replace("\n", "\r\n"));
    } else if (part.mediaType().equals("text/html")) {
      mail.html(text);
    } else {
      mail.attach(PstAttachment.file("meeting.ics", "text/calendar", PstContent.of(text)));
    }
  }

  private static String header(byte[] eml) {
    String text = new String(eml, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(HEADER_END);
    return end < 0 ? text : text.substring(0, end + HEADER_END.length());
  }
}
