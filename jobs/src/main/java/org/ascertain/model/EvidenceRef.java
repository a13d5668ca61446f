package org.ascertain.model;

import java.io.Serializable;

/** A pointer to the bytes that show something: an item, the place in it, and the kind of source. */
public record EvidenceRef(
    @Doc("The item.") String itemId,
    @Doc("Where in its source: steps joined by '/'.") String locator,
    @Doc("The kind of source.") SourceKind sourceKind)
    implements Serializable {}
