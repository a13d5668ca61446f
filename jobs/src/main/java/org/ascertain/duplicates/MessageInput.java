package org.ascertain.duplicates;

import java.io.Serializable;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * What is gathered for a message before its components are hashed.
 *
 * @param inputId the message
 * @param attachmentHashes SHA-256 of what is attached, in order; null when nothing is
 * @param restOfText further parts of its text, in order; null when it has none
 */
public record MessageInput(
    String inputId, @Nullable List<String> attachmentHashes, @Nullable List<String> restOfText)
    implements Serializable {
  /** The whole text of a message that begins with this. */
  String text(@Nullable String begin) {
    StringBuilder text = new StringBuilder(begin == null ? "" : begin);
    if (restOfText != null) {
      restOfText.forEach(text::append);
    }
    return text.toString();
  }
}
