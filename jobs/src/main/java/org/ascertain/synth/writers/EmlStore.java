package org.ascertain.synth.writers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ascertain.synth.scene.MailMessage;

/** A mailbox as a folder of EML files. */
public final class EmlStore implements MailStore {
  private final Path folder;
  private int count;

  /** A mailbox below the folder. */
  public EmlStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public void add(String mailFolder, MailMessage message, byte[] eml) throws IOException {
    count++;
    Path target = folder.resolve(mailFolder);
    Files.createDirectories(target);
    Files.write(target.resolve(String.format(Locale.ROOT, "%06d.eml", count)), eml);
  }

  @Override
  public void close() {
    // Every file is complete when it is written.
  }
}
