package org.ascertain.synth.writers.pst;

/**
 * A value and its type.
 *
 * @param type type
 * @param value a boxed number or boolean, String, Instant, UUID, byte[], List or {@link PstContent}
 */
record PropertyValue(PropertyType type, Object value) {}
