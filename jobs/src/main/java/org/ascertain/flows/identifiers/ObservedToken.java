package org.ascertain.flows.identifiers;

import java.io.Serializable;
import org.ascertain.model.IdentifierKind;

/**
 * A value seen in traffic that may be an identifier.
 *
 * @param kind EMAIL, PHONE or HASH
 * @param text what to compare: canonical address, {@code tel:} and digits, or digest in lower-case
 *     hexadecimal
 * @param parameter where it stood: place and name
 * @param encoding hex, base64 or base64url for a digest, plain else
 */
public record ObservedToken(IdentifierKind kind, String text, String parameter, String encoding)
    implements Serializable {}
