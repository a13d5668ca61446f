package org.ascertain.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ascertain.errors.ExitCode;
import org.ascertain.errors.UserException;

/**
 * Tells why a command failed. A user's mistake is told in its own words, without a stack trace.
 * Everything else is a defect, told with its trace, but without what foreign libraries say: their
 * messages may quote content.
 */
final class FailureMessage {
  private static final String HOUSE = "org.ascertain.";

  private FailureMessage() {}

  static ExitCode print(Throwable failure, PrintWriter err) {
    Optional<UserException> mistake = mistake(failure);
    if (mistake.isPresent()) {
      err.println("ascertain: " + mistake.get().getMessage());
      return mistake.get().exitCode();
    }
    err.println("ascertain: this is a defect of the program, not of your input. Please report:");
    for (Throwable cause : causes(failure)) {
      err.println(headline(cause));
      for (StackTraceElement frame : cause.getStackTrace()) {
        err.println("    at " + frame);
      }
    }
    return ExitCode.BUG;
  }

  private static Optional<UserException> mistake(Throwable failure) {
    return causes(failure).stream()
        .filter(UserException.class::isInstance)
        .map(UserException.class::cast)
        .findFirst();
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure;
        cause != null && !causes.contains(cause);
        cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }

  private static String headline(Throwable cause) {
    String name = cause.getClass().getName();
    return isTold(cause) ? name + ": " + cause.getMessage() : name;
  }

  private static boolean isTold(Throwable cause) {
    StackTraceElement[] frames = cause.getStackTrace();
    boolean isOurs = frames.length > 0 && frames[0].getClassName().startsWith(HOUSE);
    return cause.getMessage() != null && (isOurs || cause instanceof IOException);
  }
}
