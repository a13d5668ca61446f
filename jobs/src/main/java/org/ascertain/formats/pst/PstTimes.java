package org.ascertain.formats.pst;

import java.time.Instant;
import org.ascertain.model.Nullable;

/**
 * Times of an item, UTC, each null when not recorded.
 *
 * @param submittedAt when its sender's program handed it over
 * @param deliveredAt when it arrived in the store
 * @param createdAt when it was made in the store
 * @param modifiedAt when it was changed last
 */
public record PstTimes(
    @Nullable Instant submittedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant createdAt,
    @Nullable Instant modifiedAt) {}
