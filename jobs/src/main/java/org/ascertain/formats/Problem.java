package org.ascertain.formats;

import org.ascertain.errors.FailureCode;

/**
 * Something that could not be, or not fully, read.
 *
 * @param code why
 * @param message what happened, without content
 */
public record Problem(FailureCode code, String message) {}
