package org.ascertain.persons;

import java.io.Serializable;
import org.ascertain.model.Doc;

/**
 * An identifier and the groups that it is in.
 *
 * @param label the group by deterministic keys
 * @param person the group after scored links; the label until there are any
 * @param node the identifier
 */
public record LabelledNode(
    @Doc("The group by deterministic keys.") String label,
    @Doc("The group after scored links.") String person,
    @Doc("The identifier.") Node node)
    implements Serializable {}
