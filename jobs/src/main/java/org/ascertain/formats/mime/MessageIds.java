package org.ascertain.formats.mime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;

/** Rules about message ids. */
public final class MessageIds {
  private MessageIds() {}

  /**
   * The EDRM Message Identification Hash, version 1.0: MD5 over the Message-ID from its opening
   * angle bracket to the first closing one, both included, case kept, in UTF-8. Empty without such
   * an id. It identifies mails across platforms; it says nothing about equal content.
   */
  public static Optional<String> identificationHash(@Nullable String messageId) {
    int open = messageId == null ? -1 : messageId.indexOf('<');
    int close = open < 0 ? -1 : messageId.indexOf('>', open);
    if (close < 0) {
      return Optional.empty();
    }
    String id = messageId.substring(open, close + 1);
    return Optional.of(Hashes.md5(id.getBytes(StandardCharsets.UTF_8)));
  }
}
