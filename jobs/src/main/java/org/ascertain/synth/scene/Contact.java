package org.ascertain.synth.scene;

import java.time.Instant;

/**
 * An entry of an address book.
 *
 * @param person the person
 * @param addedAt when the entry was made
 */
public record Contact(Person person, Instant addedAt) {}
