package org.ascertain.formats;

import java.io.IOException;
import org.ascertain.errors.FailureCode;

/**
 * Content that cannot be, or not fully, read: it becomes a failure row. The message holds no
 * content and no path.
 */
public final class ContentException extends IOException {
  private static final long serialVersionUID = 1L;

  private final FailureCode code;

  /** A failure of a kind, told in words. */
  public ContentException(FailureCode code, String message) {
    super(message);
    this.code = code;
  }

  /** A failure of a kind, told in words, with what showed it. */
  public ContentException(FailureCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Why. */
  public FailureCode code() {
    return code;
  }
}
