package org.ascertain.flows.evidence;

import java.io.Serializable;

/**
 * A message of a trace whose content is at hand, so that it speaks for itself.
 *
 * @param messageId Message-ID without brackets
 */
public record MessageAtHand(String messageId) implements Serializable {}
