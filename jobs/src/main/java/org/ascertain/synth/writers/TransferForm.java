package org.ascertain.synth.writers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;
import org.ascertain.model.Nullable;
import org.ascertain.synth.scene.MailPart;

/**
 * How the bytes of a part travel. Bodies come in the charsets and encodings that mail programs use;
 * which one is a function of the content.
 *
 * @param charset charset of a text body; null for everything else
 * @param encoding the transfer encoding
 */
record TransferForm(@Nullable Charset charset, String encoding) {
  private static final int BASE64_LINE = 76;
  private static final byte[] EOL = {'\r', '\n'};

  /** The form of a part. */
  static TransferForm of(MailPart part) {
    if (part.mediaType().equals("message/rfc822")) {
      return new TransferForm(null, "8bit");
    }
    if (part.isAttachment()) {
      return new TransferForm(null, "base64");
    }
    CRC32 content = new CRC32();
    content.update(part.content());
    return switch ((int) (content.getValue() % 10)) {
      case 0, 1 -> new TransferForm(StandardCharsets.ISO_8859_1, "quoted-printable");
      case 2, 3, 4 -> new TransferForm(StandardCharsets.UTF_8, "quoted-printable");
      case 5 -> new TransferForm(StandardCharsets.UTF_8, "base64");
      default -> new TransferForm(StandardCharsets.UTF_8, "8bit");
    };
  }

  /** The parameter of the Content-Type field; empty without a charset. */
  String charsetParameter() {
    return charset == null ? "" : "; charset=" + charset.name().toLowerCase(Locale.ROOT);
  }

  /** The content as it stands in the message, one character per byte. */
  String encoded(byte[] content) {
    byte[] bytes = charset == null ? content : inCharset(content, charset);
    return switch (encoding) {
      case "base64" -> latin1(Base64.getMimeEncoder(BASE64_LINE, EOL).encode(bytes));
      case "quoted-printable" -> latin1(quotedPrintable(bytes));
      default -> latin1(bytes);
    };
  }

  private static byte[] inCharset(byte[] utf8, Charset charset) {
    String text = new String(utf8, StandardCharsets.UTF_8).replace("\r\n", "\n");
    return text.replace("\n", "\r\n").getBytes(charset);
  }

  private static byte[] quotedPrintable(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream encoder = new QuotedPrintableOutputStream(out, false)) {
      encoder.write(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
    return out.toByteArray();
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
