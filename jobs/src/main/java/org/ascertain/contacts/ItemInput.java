package org.ascertain.contacts;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * What is gathered for an item before contact data is looked for in it.
 *
 * @param inputId the item
 * @param parts further parts of its text, in order; null when it has none
 * @param rootSentAt when its family was sent; null when not known
 * @param isHeldElsewhere whether records or cards of their own hold its contacts
 */
public record ItemInput(
    String inputId,
    @Nullable List<String> parts,
    @Nullable Instant rootSentAt,
    boolean isHeldElsewhere)
    implements Serializable {}
