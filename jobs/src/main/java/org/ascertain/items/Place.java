package org.ascertain.items;

import org.ascertain.model.Locator;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;

/**
 * Where a thing stands: in its source and among items.
 *
 * @param locator where in the source
 * @param parent the item that it is attached to or embedded in; null for a loose thing
 * @param folder folder or container path; null at the root
 * @param ordinal order among its siblings
 * @param kind kind of evidence that it belongs to
 * @param containers how many archives are around it
 */
record Place(
    Locator locator,
    @Nullable Parent parent,
    @Nullable String folder,
    int ordinal,
    SourceKind kind,
    int containers) {

  /** The root of a source. */
  static Place root(SourceKind kind) {
    return new Place(Locator.ROOT, null, null, 0, kind, 0);
  }

  /** A place inside this thing, attached to the item that this thing is. */
  Place attached(Locator inside, Parent item, int childOrdinal) {
    return new Place(inside, item, folder, childOrdinal, kind, containers);
  }

  /** A place inside this container, which is no item: the same parent, if any. */
  Place contained(
      Locator inside, @Nullable String childFolder, int childOrdinal, SourceKind childKind) {
    return new Place(inside, parent, childFolder, childOrdinal, childKind, containers + 1);
  }

  /** The same place below another item. */
  Place below(@Nullable Parent item) {
    return new Place(locator, item, folder, ordinal, kind, containers);
  }

  boolean isLoose() {
    return parent == null;
  }

  int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  /**
   * An item as its children see it.
   *
   * @param itemId its id
   * @param familyId id of its family
   * @param depth its depth
   */
  record Parent(String itemId, String familyId, int depth) {}
}
