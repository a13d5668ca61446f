package org.ascertain.formats.archives;

import org.ascertain.errors.FailureCode;
import org.ascertain.formats.ContentException;
import org.ascertain.formats.archives.ArchiveEntry.Obstacle;
import org.ascertain.model.Nullable;

/** Obstacles as failures. */
final class Obstacles {
  private Obstacles() {}

  static void refuse(@Nullable Obstacle obstacle) throws ContentException {
    if (obstacle == Obstacle.ENCRYPTED) {
      throw new ContentException(FailureCode.ENCRYPTED, "Entry needs a password");
    }
    if (obstacle == Obstacle.UNSUPPORTED) {
      throw new ContentException(FailureCode.UNSUPPORTED, "Entry of an unsupported kind");
    }
  }
}
