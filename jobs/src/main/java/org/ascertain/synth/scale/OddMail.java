package org.ascertain.synth.scale;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.ascertain.synth.scene.Dice;

/** EML files that are beyond the usual in one respect. */
final class OddMail {
  private static final String EOL = "\r\n";
  private static final int LINE_BYTES = 57;
  private static final int LINES_PER_CHUNK = 1000;
  private static final int GROUP = 100;

  private final Dice dice;

  OddMail(ScaleOptions options) {
    this.dice = Dice.of(options.seed(), "odd-mail");
  }

  /** A message of about so many bytes, nearly all of them one attachment. */
  void big(Path file, long bytes) throws IOException {
    try (OutputStream out = opened(file)) {
      write(out, header("Big", "") + multipart("big") + part("big", "text/plain", "See below."));
      write(out, "--big" + EOL + "Content-Type: application/octet-stream; name=\"big.bin\"" + EOL);
      write(out, "Content-Disposition: attachment; filename=\"big.bin\"" + EOL);
      write(out, "Content-Transfer-Encoding: base64" + EOL + EOL);
      Base64.Encoder encoder = Base64.getMimeEncoder();
      for (long written = 0; written < bytes; ) {
        byte[] lines = encoder.encode(dice.bytes(LINE_BYTES * LINES_PER_CHUNK));
        out.write(lines);
        write(out, EOL);
        written += lines.length + EOL.length();
      }
      write(out, "--big--" + EOL);
    }
  }

  /** A message whose header has so many bytes: one long field, and many short ones. */
  void bigHeader(Path file, long bytes) throws IOException {
    try (OutputStream out = opened(file)) {
      write(out, header("Long header", ""));
      write(out, "X-Long: ");
      for (long written = 0; written < bytes / 2; written += 64) {
        write(out, dice.hex(64));
      }
      write(out, EOL);
      int number = 0;
      for (long written = 0; written < bytes / 2; number++) {
        String field = "X-Field-" + number + ": " + dice.hex(64) + EOL;
        write(out, field);
        written += field.length();
      }
      write(out, EOL + "Short body" + EOL);
    }
  }

  /** A message to so many recipients. */
  void manyRecipients(Path file, int count) throws IOException {
    StringBuilder to = new StringBuilder("To: person-0@many.example");
    for (int i = 1; i < count; i++) {
      to.append(',').append(EOL).append(" person-").append(i).append("@many.example");
    }
    try (OutputStream out = opened(file)) {
      write(out, header("To all", to.append(EOL).toString()) + EOL + "To all of you" + EOL);
    }
  }

  /** A message of so many parts, in groups of a hundred. */
  void manyParts(Path file, int count) throws IOException {
    try (OutputStream out = opened(file)) {
      write(out, header("Many parts", "") + multipart("all"));
      for (int from = 0; from < count; from += GROUP) {
        String boundary = "group-" + from;
        write(out, "--all" + EOL + multipart(boundary));
        for (int i = from; i < Math.min(count, from + GROUP); i++) {
          write(out, part(boundary, "text/plain; name=\"" + i + ".txt\"", "Part " + i));
        }
        write(out, "--" + boundary + "--" + EOL);
      }
      write(out, "--all--" + EOL);
    }
  }

  private String header(String subject, String to) {
    return "From: Pat Rivera <pat@sender.example>"
        + EOL
        + (to.isEmpty() ? "To: Lee Moss <lee@reader.example>" + EOL : to)
        + "Subject: "
        + subject
        + EOL
        + "Date: Mon, 4 Mar 2019 09:30:00 +0000"
        + EOL
        + "Message-ID: <"
        + dice.hex(16)
        + "@sender.example>"
        + EOL
        + "MIME-Version: 1.0"
        + EOL;
  }

  private static String multipart(String boundary) {
    return "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"" + EOL + EOL;
  }

  private static String part(String boundary, String type, String text) {
    return "--" + boundary + EOL + "Content-Type: " + type + EOL + EOL + text + EOL;
  }

  private static OutputStream opened(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
