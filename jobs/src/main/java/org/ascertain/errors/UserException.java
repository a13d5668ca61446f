package org.ascertain.errors;

/**
 * A mistake that the user can mend: in the matter file, an input or the surroundings. Its message
 * says what happened, where, and what to do; the command ends with {@link ExitCode#USER} and no
 * stack trace.
 */
public class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A mistake described by a whole message: what, where, remedy. */
  public UserException(String message) {
    super(message);
  }

  /** A mistake described by a whole message, with the failure that showed it. */
  public UserException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The exit code of a command that ends with this. */
  public ExitCode exitCode() {
    return ExitCode.USER;
  }
}
