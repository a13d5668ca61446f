package org.ascertain.units;

import org.ascertain.formats.ByteSource;
import org.ascertain.model.Locator;
import org.ascertain.model.Nullable;
import org.ascertain.tables.Source;

/**
 * A source, or a container in its archives.
 *
 * @param locator where in the source
 * @param path name with folders; null without one
 * @param mediaType what it seems to be
 * @param bytes the bytes
 * @param archives how many archives are around it
 */
record Container(
    Locator locator, @Nullable String path, String mediaType, ByteSource bytes, int archives) {

  static Container of(Source source, ByteSource bytes) {
    return new Container(Locator.ROOT, source.path(), source.mediaType(), bytes, 0);
  }

  /** The locator of a part of it that has a locator of its own within it. */
  String part(String inside) {
    return locator.then(inside).toString();
  }
}
