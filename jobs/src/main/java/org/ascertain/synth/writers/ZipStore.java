package org.ascertain.synth.writers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ascertain.synth.scene.MailMessage;

/** A mailbox as one ZIP of EML files. */
public final class ZipStore implements MailStore {
  private final ZipWriter zip;
  private int count;

  /** A mailbox in the file {@code mail.zip} of the folder. */
  public ZipStore(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("mail.zip");
    this.zip = new ZipWriter(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  @Override
  public void add(String mailFolder, MailMessage message, byte[] eml) throws IOException {
    count++;
    zip.add(mailFolder + "/" + String.format(Locale.ROOT, "%06d.eml", count), eml);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
