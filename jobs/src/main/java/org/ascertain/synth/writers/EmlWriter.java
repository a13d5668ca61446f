package org.ascertain.synth.writers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;
import org.ascertain.model.Hashes;
import org.ascertain.synth.scene.MailAddress;
import org.ascertain.synth.scene.MailMessage;
import org.ascertain.synth.scene.MailPart;

/** A message as RFC 5322 text with CRLF line ends. */
public final class EmlWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
  private static final String EOL = "\r\n";

  private final ZoneOffset zone;

  /** Writes dates in the zone. */
  public EmlWriter(ZoneOffset zone) {
    this.zone = zone;
  }

  /** A moment as a Date field has it. */
  public static String date(Instant at, ZoneOffset zone) {
    return DATE.format(at.atOffset(zone));
  }

  /**
   * The bytes of a message.
   *
   * @param traces values of Received fields, newest first; empty for the sender's own copy
   */
  public byte[] bytes(MailMessage message, List<String> traces) {
    StringBuilder text = new StringBuilder();
    traces.forEach(trace -> field(text, "Received", trace));
    header(text, message);
    if (message.parts().size() == 1) {
      part(text, message.parts().get(0));
    } else {
      multipart(text, message);
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void header(StringBuilder text, MailMessage message) {
    field(text, "From", address(message.from()));
    field(text, "To", addresses(message.to()));
    if (!message.cc().isEmpty()) {
      field(text, "Cc", addresses(message.cc()));
    }
    field(text, "Subject", encoded(message.subject(), Usage.TEXT_TOKEN, "Subject: ".length()));
    field(text, "Date", date(message.sentAt(), zone));
    field(text, "Message-ID", message.id());
    if (!message.references().isEmpty()) {
      field(text, "In-Reply-To", message.references().get(message.references().size() - 1));
      field(text, "References", String.join(EOL + " ", message.references()));
    }
    field(text, "MIME-Version", "1.0");
  }

  private static void multipart(StringBuilder text, MailMessage message) {
    String boundary = "=_" + Hashes.id("boundary", message.id());
    boolean mixed = message.parts().stream().anyMatch(MailPart::isAttachment);
    String type = mixed ? "multipart/mixed" : "multipart/alternative";
    field(text, "Content-Type", type + ";" + EOL + " boundary=\"" + boundary + "\"");
    text.append(EOL);
    for (MailPart part : message.parts()) {
      text.append("--").append(boundary).append(EOL);
      part(text, part);
    }
    text.append("--").append(boundary).append("--").append(EOL);
  }

  private static void part(StringBuilder text, MailPart part) {
    TransferForm form = TransferForm.of(part);
    String name = part.isAttachment() ? ";" + EOL + " name=\"" + part.name() + "\"" : "";
    field(text, "Content-Type", part.mediaType() + form.charsetParameter() + name);
    if (part.isAttachment()) {
      field(text, "Content-Disposition", "attachment;" + EOL + " filename=\"" + part.name() + "\"");
    }
    field(text, "Content-Transfer-Encoding", form.encoding());
    text.append(EOL).append(form.encoded(part.content())).append(EOL);
  }

  private static void field(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append(EOL);
  }

  private static String addresses(List<MailAddress> addresses) {
    return addresses.stream().map(EmlWriter::address).collect(Collectors.joining("," + EOL + " "));
  }

  private static String address(MailAddress address) {
    if (address.name().isEmpty()) {
      return address.address();
    }
    String name = EncoderUtil.encodeAddressDisplayName(address.name());
    return name + " <" + address.address() + ">";
  }

  private static String encoded(String text, Usage usage, int used) {
    return EncoderUtil.encodeIfNecessary(text, usage, used);
  }
}
