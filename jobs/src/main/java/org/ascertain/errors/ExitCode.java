package org.ascertain.errors;

/** How a command ended, as the shell sees it. */
public enum ExitCode {
  /** Done. */
  DONE(0),

  /** Wrong usage of the command line. */
  USAGE(1),

  /** The matter or an input is wrong. */
  USER(2),

  /** A defect of this program. */
  BUG(3),

  /**
   * Done, but {@code --strict} was given and items failed, or {@code score} found a mechanism
   * without a match.
   */
  INCOMPLETE(4);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  /** The number given to the shell. */
  public int value() {
    return value;
  }
}
