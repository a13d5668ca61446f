package org.ascertain.sandbox;

import java.io.Serializable;
import java.util.List;
import org.ascertain.errors.FailureCode;
import org.ascertain.model.Nullable;

/**
 * What came of a document.
 *
 * @param parts the document itself (ordinal 0) and everything embedded in it, in order; holds at
 *     least ordinal 0, with null text when nothing could be read
 * @param rung which rung produced it: TIKA, TIKA_FRESH, TIKA_SIMPLE, STRINGS or NONE
 * @param attempts how many attempts were made
 * @param failures what could not be read
 */
public record ParsedDocument(
    List<ParsedPart> parts, String rung, int attempts, List<Failure> failures)
    implements Serializable {
  /** Copies the lists. */
  public ParsedDocument {
    parts = List.copyOf(parts);
    failures = List.copyOf(failures);
  }

  /**
   * A thing that could not be, or not fully, read.
   *
   * @param ordinal the part that failed; null when it has no part of its own
   * @param code why
   * @param message what happened, without content
   */
  public record Failure(@Nullable Integer ordinal, FailureCode code, String message)
      implements Serializable {}
}
