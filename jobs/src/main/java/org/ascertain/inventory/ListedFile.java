package org.ascertain.inventory;

import org.ascertain.model.Nullable;
import org.ascertain.spark.WorkUnit;

/**
 * A file that an entry of the matter's sources matches.
 *
 * @param unitId hash of its address, size and time: a file that changed is another one
 * @param sizeBytes size
 * @param modifiedAtMillis modification time, milliseconds since 1970
 * @param uri where it lies
 * @param path path relative to its source entry
 * @param entry index of the entry in the matter
 * @param customer customer that the path tells; null when it does not
 * @param custodian custodian that the path tells; null when it does not
 */
public record ListedFile(
    String unitId,
    long sizeBytes,
    long modifiedAtMillis,
    String uri,
    String path,
    int entry,
    @Nullable String customer,
    @Nullable String custodian)
    implements WorkUnit {}
