package org.ascertain.formats.pst;

import java.io.IOException;
import java.time.Instant;
import org.ascertain.model.Nullable;

/**
 * What a task says beyond a message.
 *
 * @param startsAt when it starts; null when not said
 * @param dueAt when it is due; null when not said
 * @param status 0 not started, 1 begun, 2 done, 3 waiting, 4 deferred; null when not said
 * @param owner who has it; null when not said
 */
public record PstTask(
    @Nullable Instant startsAt,
    @Nullable Instant dueAt,
    @Nullable Integer status,
    @Nullable String owner) {
  /** Reads them off an item. */
  public static PstTask of(PstMessage message) throws IOException {
    PstProperties properties = message.properties();
    return new PstTask(
        properties.time(PropertyName.of(PropertyName.TASK, 0x8104)),
        properties.time(PropertyName.of(PropertyName.TASK, 0x8105)),
        properties.integer(PropertyName.of(PropertyName.TASK, 0x8101)),
        properties.string(PropertyName.of(PropertyName.TASK, 0x811F)));
  }
}
