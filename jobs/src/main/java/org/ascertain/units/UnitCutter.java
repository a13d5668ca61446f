package org.ascertain.units;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.archives.ArchiveAccess;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;

/**
 * Cuts a source into units that tasks read independently: ranges of a mailbox that begin and end at
 * messages, ranges of items of a store, runs of entries of an archive, everything else whole.
 * Containers in archives are cut by the same rules when they are large. The expected counts come
 * from code that shares nothing with the readers.
 */
public final class UnitCutter {
  /** Changes when the cutting changes. */
  public static final String VERSION = "3";

  private final UnitLimits limits;
  private final ArchiveAccess access;

  /**
   * A cutter that keeps to some sizes.
   *
   * @param access how archives are opened; its scratch folder takes the large containers in them
   */
  public UnitCutter(UnitLimits limits, ArchiveAccess access) {
    this.limits = limits;
    this.access = access;
  }

  /**
   * The units of a source, at least one.
   *
   * @throws IOException when the source cannot be read
   */
  public List<Unit> cut(Source source, ByteSource bytes) throws IOException {
    if (bytes.size() == 0 || bytes.size() != source.sizeBytes()) {
      return List.of(whole(source));
    }
    NestedSearch search = new NestedSearch(source, limits, access);
    List<Unit> units = new ArrayList<>();
    for (Piece piece :
        new ContainerCutter(limits, access, search).cut(Container.of(source, bytes))) {
      units.add(piece.asUnit(source, units.size()));
    }
    return units;
  }

  /** A source as one unit, whatever it holds. */
  public static Unit whole(Source source) {
    return Piece.whole("", source.sizeBytes()).asUnit(source, 0);
  }
}
