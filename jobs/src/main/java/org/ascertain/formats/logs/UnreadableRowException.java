package org.ascertain.formats.logs;

/** A row that cannot be read; the message says why and repeats nothing of the row. */
public final class UnreadableRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A row that cannot be read for this reason. */
  public UnreadableRowException(String problem) {
    super(problem);
  }
}
