package org.ascertain.flows;

import java.io.Serializable;

/**
 * Whose an item is.
 *
 * @param ofItem the item
 * @param ofCustomer the customer; empty when no source says
 */
public record ItemOwner(String ofItem, String ofCustomer) implements Serializable {}
