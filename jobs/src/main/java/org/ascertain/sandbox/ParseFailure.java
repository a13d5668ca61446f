package org.ascertain.sandbox;

import java.io.EOFException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.ascertain.errors.FailureCode;

/**
 * What an exception of a parser means. Messages name classes only: texts of parsers quote content.
 */
final class ParseFailure {
  private static final int MAX_CAUSES = 20;

  private ParseFailure() {}

  static FailureCode codeOf(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      FailureCode code = ownCode(cause);
      if (code != null) {
        return code;
      }
      cause = cause.getCause();
    }
    return FailureCode.CORRUPT;
  }

  static String messageOf(Throwable failure) {
    StringBuilder message = new StringBuilder("Parser failed: " + failure.getClass().getName());
    Throwable cause = failure.getCause();
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      message.append(" < ").append(cause.getClass().getName());
      cause = cause.getCause();
    }
    return message.toString();
  }

  private static FailureCode ownCode(Throwable failure) {
    if (failure instanceof EncryptedDocumentException
        || failure instanceof org.apache.poi.EncryptedDocumentException
        || failure.getClass().getSimpleName().equals("InvalidPasswordException")) {
      return FailureCode.ENCRYPTED;
    }
    if (failure instanceof BombException || isZipBomb(failure)) {
      return FailureCode.BOMB;
    }
    if (failure instanceof WriteLimitReachedException) {
      return FailureCode.TEXT_CUT;
    }
    if (failure instanceof ZeroByteFileException) {
      return FailureCode.EMPTY;
    }
    if (failure instanceof UnsupportedFormatException) {
      return FailureCode.UNSUPPORTED;
    }
    if (failure instanceof StackOverflowError) {
      return FailureCode.CRASHED;
    }
    return failure instanceof EOFException ? FailureCode.TRUNCATED : null;
  }

  /** Tika and POI tell a bomb in words only. */
  private static boolean isZipBomb(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
    return message.contains("zip bomb");
  }
}
