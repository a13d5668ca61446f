package org.ascertain.persons;

import java.io.Serializable;
import org.ascertain.model.Doc;

/**
 * A link and the component that it is in.
 *
 * @param component the component
 * @param link the link
 */
public record LinkInComponent(@Doc("The component.") String component, @Doc("The link.") Link link)
    implements Serializable {}
