package org.ascertain.formats.tnef;

import java.util.List;
import org.ascertain.formats.Problem;
import org.ascertain.formats.mapi.MapiProperties;

/**
 * A TNEF stream as read, as far as it could be read.
 *
 * @param properties of the message
 * @param recipients properties of its recipients
 * @param attachments what is attached, in order
 * @param problems why it could not be read further
 */
public record TnefMessage(
    MapiProperties properties,
    List<MapiProperties> recipients,
    List<TnefAttachment> attachments,
    List<Problem> problems) {}
