package org.ascertain.items;

import java.util.Map;
import org.ascertain.formats.ByteSource;
import org.ascertain.formats.Digests;
import org.ascertain.model.Nullable;

/**
 * Bytes that become an item, or a container of items.
 *
 * @param place where they stand
 * @param path name with folders as their container spells it; null without one
 * @param mediaType what they seem to be
 * @param bytes the bytes
 * @param digests their length and hashes
 * @param facts what its container says of it, by name
 */
record Thing(
    Place place,
    @Nullable String path,
    String mediaType,
    ByteSource bytes,
    Digests digests,
    Map<String, String> facts) {

  /** A thing of which its container says nothing more. */
  Thing(Place place, @Nullable String path, String mediaType, ByteSource bytes, Digests digests) {
    this(place, path, mediaType, bytes, digests, Map.of());
  }

  /** Folder of what this thing contains: its own path within the source; null for the source. */
  @Nullable
  String asFolder() {
    if (place.locator().steps().isEmpty() || name() == null) {
      return place.folder();
    }
    return place.folder() == null ? name() : place.folder() + "/" + name();
  }

  /** Where the things in this container are that have no path in it. */
  Place inside() {
    return place.contained(place.locator(), asFolder(), 0, place.kind());
  }

  /** The name without folders; null without one. */
  @Nullable
  String name() {
    if (path == null || path.isEmpty()) {
      return null;
    }
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.isEmpty() ? path : name;
  }
}
