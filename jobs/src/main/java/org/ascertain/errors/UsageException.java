package org.ascertain.errors;

/** Wrong usage of the command line: an unknown option, a missing or impossible value. */
public final class UsageException extends UserException {
  private static final long serialVersionUID = 1L;

  /** A mistake described by a whole message: what is wrong and what would be right. */
  public UsageException(String message) {
    super(message);
  }

  @Override
  public ExitCode exitCode() {
    return ExitCode.USAGE;
  }
}
