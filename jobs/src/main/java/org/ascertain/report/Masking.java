package org.ascertain.report;

import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;

/** Hides names of persons unless the report is asked to show them. */
final class Masking {
  private static final int SHOWN_HEX_DIGITS = 6;

  private final boolean isOff;

  private Masking(boolean isOff) {
    this.isOff = isOff;
  }

  static Masking on() {
    return new Masking(false);
  }

  static Masking off() {
    return new Masking(true);
  }

  /** A person's name or address as a code that is the same wherever it stands. */
  String person(@Nullable String name) {
    if (name == null) {
      return "–";
    }
    return isOff ? name : "person " + Hashes.sha256(name).substring(0, SHOWN_HEX_DIGITS);
  }

  /** A path whose segments may hold names: only its ending is shown. */
  String path(String path) {
    if (isOff) {
      return path;
    }
    int dot = path.lastIndexOf('.');
    boolean hasEnding = dot > path.lastIndexOf('/') && path.length() - dot <= SHOWN_HEX_DIGITS;
    return "file "
        + Hashes.sha256(path).substring(0, SHOWN_HEX_DIGITS)
        + (hasEnding ? path.substring(dot) : "");
  }
}
