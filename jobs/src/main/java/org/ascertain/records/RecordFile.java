package org.ascertain.records;

import org.ascertain.formats.ByteSource;
import org.ascertain.model.Locator;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;

/**
 * A file of records as the stage hands it to a reader.
 *
 * @param itemId the item that it is
 * @param unitId the unit that it belongs to
 * @param locator where the item lies in its source
 * @param bytes its bytes
 * @param kind the kind of its source
 * @param customerId the customer that the source was collected from; null when not said
 * @param thirdPartyId the third party that the source came from; null when it is none's
 * @param path its path within the source and the source's own, with {@code /} between names
 */
public record RecordFile(
    String itemId,
    String unitId,
    Locator locator,
    ByteSource bytes,
    SourceKind kind,
    @Nullable String customerId,
    @Nullable String thirdPartyId,
    String path) {
  /** The last name of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
