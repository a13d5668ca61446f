package org.ascertain.synth.writers;

import java.io.IOException;
import org.ascertain.synth.scene.MailMessage;

/** The files that hold the messages of one mailbox. */
public interface MailStore extends AutoCloseable {
  /**
   * Adds a message.
   *
   * @param folder folder of the mailbox
   * @param message the message, for its date
   * @param eml its bytes
   */
  void add(String folder, MailMessage message, byte[] eml) throws IOException;

  @Override
  void close() throws IOException;
}
