package org.ascertain.formats.archives;

import java.io.Serializable;
import org.ascertain.formats.Scratch;
import org.ascertain.model.Passwords;

/**
 * How archives are opened.
 *
 * @param limits bounds on what they may expand to
 * @param passwords tried on encrypted ones
 * @param scratch where entries go whose reader cannot give a stream
 */
public record ArchiveAccess(ArchiveLimits limits, Passwords passwords, Scratch scratch)
    implements Serializable {
  /** Without passwords, in the system's scratch folder. */
  public static ArchiveAccess of(ArchiveLimits limits) {
    return new ArchiveAccess(limits, Passwords.NONE, Scratch.ofSystem());
  }
}
