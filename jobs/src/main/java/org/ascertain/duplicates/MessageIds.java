package org.ascertain.duplicates;

import java.util.Optional;
import org.ascertain.model.Nullable;

/** Message-IDs as they are compared: from the opening bracket to the first closing one. */
final class MessageIds {
  private MessageIds() {}

  /** The id within a header's value; empty when there is none. Case is kept, as RFC 5322 has it. */
  static Optional<String> canonical(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    int open = text.indexOf('<');
    int close = text.indexOf('>', open + 1);
    String id = open >= 0 && close > open ? text.substring(open + 1, close) : text;
    String bare = id.replaceAll("\\s+", "");
    return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
  }
}
