package org.ascertain.persons;

import java.io.Serializable;
import org.ascertain.model.Doc;

/**
 * A profile in a block.
 *
 * @param block the key
 * @param profile the profile
 */
public record BlockMember(@Doc("The key.") String block, @Doc("The profile.") Profile profile)
    implements Serializable {}
