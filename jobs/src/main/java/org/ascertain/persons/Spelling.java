package org.ascertain.persons;

import java.io.Serializable;
import java.util.Optional;
import org.ascertain.model.Doc;
import org.ascertain.model.IdentifierKind;
import org.ascertain.model.Nullable;

/**
 * One spelling of a mailbox.
 *
 * @param identity the form under which all its spellings are one
 * @param key the spelling
 * @param name its name, folded; null when none
 * @param itemId an item that shows it
 */
public record Spelling(
    @Doc("The form under which all its spellings are one.") String identity,
    @Doc("The spelling.") String key,
    @Doc("Its name, folded; null when none.") @Nullable String name,
    @Doc("An item that shows it.") String itemId)
    implements Serializable {

  /** The spelling that an address is; empty for other identifiers. */
  static Optional<Spelling> of(Node node) {
    return node.kind() == IdentifierKind.EMAIL
        ? Optional.of(
            new Spelling(
                node.identifier().identity().value(), node.key(), node.name(), node.itemId()))
        : Optional.empty();
  }
}
