package org.ascertain.flows.recipients;

/**
 * Whose an application is.
 *
 * @param recipient the organisation behind it
 * @param isImpostor whether its name imitates an organisation or the provider
 */
public record ResolvedApplication(Recipient recipient, boolean isImpostor) {}
