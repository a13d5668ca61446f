package org.ascertain.sandbox;

import org.ascertain.errors.FailureCode;

/**
 * How a parser process ended in the middle of a document.
 *
 * @param code TIMEOUT, OUT_OF_MEMORY or CRASHED
 * @param message what happened, without content
 */
record Death(FailureCode code, String message) {}
