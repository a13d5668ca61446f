package org.ascertain.synth.scale;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ascertain.synth.writers.ZipWriter;

/** Archives within archives. */
final class Archives {
  private static final byte[] LETTER =
      """
      From: Pat Rivera <pat@sender.example>\r
      To: Lee Moss <lee@reader.example>\r
      Subject: Innermost\r
      Date: Mon, 4 Mar 2019 09:30:00 +0000\r
      Message-ID: <innermost@sender.example>\r
      \r
      In the innermost archive\r
      """
          .getBytes(StandardCharsets.US_ASCII);

  private final ScaleOptions options;

  Archives(ScaleOptions options) {
    this.options = options;
  }

  /** A production as it is handed over: a ZIP with ZIPs, in the first a PST, in the second mbox. */
  void nested(Path file) throws IOException {
    Path work = Files.createDirectory(file.resolveSibling("parts"));
    Path pst = work.resolve("mailbox.pst");
    Mailboxes.pst(pst, options);
    Path first = zipOf(work.resolve("first.zip"), "Exchange/mailbox.pst", pst);
    Mailboxes.mbox(work, options);
    Path mbox = work.resolve("Discussion.mbox");
    Path second = zipOf(work.resolve("second.zip"), "mail/Discussion.mbox", mbox);
    try (ZipWriter zip = opened(file)) {
      zip.addStored("first.zip", first);
      zip.addStored("second.zip", second);
      zip.add("letter.eml", LETTER);
    }
    for (Path part : new Path[] {first, second, work}) {
      Files.delete(part);
    }
  }

  /** A letter within so many archives. */
  void deep(Path file, int depth) throws IOException {
    byte[] inner = LETTER;
    String name = "letter.eml";
    for (int i = depth; i > 0; i--) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipWriter zip = new ZipWriter(bytes)) {
        zip.add(name, inner);
      }
      inner = bytes.toByteArray();
      name = "level-" + i + ".zip";
    }
    Files.write(file, inner);
  }

  private static Path zipOf(Path file, String name, Path content) throws IOException {
    try (ZipWriter zip = opened(file)) {
      zip.addStored(name, content);
    }
    Files.delete(content);
    return file;
  }

  private static ZipWriter opened(Path file) throws IOException {
    return new ZipWriter(new BufferedOutputStream(Files.newOutputStream(file)));
  }
}
