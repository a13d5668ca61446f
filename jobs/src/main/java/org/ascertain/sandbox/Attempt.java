package org.ascertain.sandbox;

import java.util.List;
import org.ascertain.model.Nullable;
import org.ascertain.sandbox.ParsedDocument.Failure;

/**
 * What one attempt at a document gave.
 *
 * @param parts the document and what was found in it, up to where it ended
 * @param failures what the parser could not read
 * @param death how the process died; null when the attempt came to its end
 * @param openOrdinal the part that was being read last
 */
record Attempt(
    List<ParsedPart> parts, List<Failure> failures, @Nullable Death death, int openOrdinal) {
  /** Whether the document itself gave text. */
  boolean hasText() {
    return parts.get(0).text() != null;
  }

  /** Characters of text over all parts. */
  long textChars() {
    return parts.stream().mapToLong(part -> part.text() == null ? 0 : part.text().length()).sum();
  }

  /** What happened to the document itself, null when it was read. */
  @Nullable
  Failure failureOfDocument() {
    return failures.stream().filter(Attempt::isOfDocument).findFirst().orElse(null);
  }

  private static boolean isOfDocument(Failure failure) {
    Integer ordinal = failure.ordinal();
    return ordinal != null && ordinal == 0;
  }
}
