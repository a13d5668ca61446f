package org.ascertain.items;

import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.ascertain.formats.Scratch;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.formats.archives.ArchiveLimits;
import org.ascertain.formats.mime.MimeLimits;
import org.ascertain.model.Passwords;

/**
 * Bounds on items, and what the matter assumes.
 *
 * @param mime bounds on one message
 * @param archives bounds on archives
 * @param scratch where bytes go that do not fit into memory
 * @param assumedZone zone of dates that have none
 * @param textPiece characters of text in the item, and in each further part
 * @param messageDepth messages inside messages
 * @param passwords tried on encrypted archives
 */
public record ItemLimits(
    MimeLimits mime,
    ArchiveLimits archives,
    Scratch scratch,
    ZoneId assumedZone,
    int textPiece,
    int messageDepth,
    Passwords passwords)
    implements Serializable {
  private static final int TEXT_PIECE = 1_000_000;
  private static final int MESSAGE_DEPTH = 100;

  /** The usual bounds, for a matter in a time zone. */
  public static ItemLimits of(ZoneId assumedZone, Scratch scratch) {
    return new ItemLimits(
        MimeLimits.DEFAULT,
        ArchiveLimits.DEFAULT,
        scratch,
        assumedZone,
        TEXT_PIECE,
        MESSAGE_DEPTH,
        Passwords.NONE);
  }

  /** The same with passwords. */
  public ItemLimits with(Passwords list) {
    return new ItemLimits(mime, archives, scratch, assumedZone, textPiece, messageDepth, list);
  }

  ArchiveAccess archiveAccess() {
    return new ArchiveAccess(archives, passwords, scratch);
  }

  /** The usual bounds, in UTC. */
  public static ItemLimits usual() {
    return of(ZoneOffset.UTC, Scratch.ofSystem());
  }
}
