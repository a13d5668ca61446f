package org.ascertain.synth.scene;

/**
 * An organisation of the registry in the role of a recipient.
 *
 * @param id id of the registry
 * @param name name as an application or a mail would show it
 * @param domain a domain of the registry
 */
public record Recipient(String id, String name, String domain) {}
