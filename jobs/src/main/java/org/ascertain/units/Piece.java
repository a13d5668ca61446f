package org.ascertain.units;

import org.ascertain.model.Hashes;
import org.ascertain.model.Nullable;
import org.ascertain.model.UnitKind;
import org.ascertain.tables.Source;
import org.ascertain.tables.Unit;

/**
 * What becomes a unit.
 *
 * @param kind its shape
 * @param locator where in the source
 * @param expected items that a count independent of the reader expects; null without a count
 * @param basis how that count was made; null without one
 * @param size bytes to read
 */
record Piece(
    UnitKind kind, String locator, @Nullable Long expected, @Nullable String basis, long size) {

  /** A container as one piece, whatever it holds. */
  static Piece whole(String locator, long size) {
    return new Piece(UnitKind.FILE, locator, null, null, size);
  }

  Unit asUnit(Source source, int ordinal) {
    String id = Hashes.id("unit", source.sourceId(), locator);
    return new Unit(id, source.sourceId(), ordinal, kind, locator, expected, basis, size);
  }
}
