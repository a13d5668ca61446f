package org.ascertain.sandbox;

import java.io.IOException;

/** A document that expands beyond the bounds. */
final class BombException extends IOException {
  private static final long serialVersionUID = 1L;

  BombException(String message) {
    super(message);
  }
}
