package org.ascertain.sandbox.child;

import org.apache.tika.exception.WriteLimitReachedException;
import org.ascertain.model.Nullable;

/**
 * Stops the whole document. Of the kind that Tika's own parsers let pass; they catch and go on
 * after most others.
 */
final class BoundReached extends WriteLimitReachedException {
  private static final long serialVersionUID = 1;

  BoundReached() {
    super(0);
  }

  static boolean isBehind(@Nullable Throwable thrown) {
    int steps = 0;
    for (Throwable cause = thrown; cause != null && steps < 50; cause = cause.getCause()) {
      if (cause instanceof BoundReached) {
        return true;
      }
      steps++;
    }
    return false;
  }
}
