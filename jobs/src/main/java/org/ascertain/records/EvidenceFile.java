package org.ascertain.records;

import java.io.Serializable;
import org.ascertain.model.Nullable;
import org.ascertain.model.SourceKind;

/**
 * An item that holds records, with what its reader must know of it and of its source.
 *
 * @param itemId the item
 * @param unitId its unit
 * @param locator where in its source
 * @param kind kind of its source
 * @param customerId customer of its source; null when not said
 * @param thirdParty third party of its source as the matter file names it; null when it is none's
 * @param path path of the source
 * @param folder folder within the source; null at the root
 * @param name name of the item; null when it has none
 * @param uri where the source lies
 */
public record EvidenceFile(
    String itemId,
    String unitId,
    String locator,
    SourceKind kind,
    @Nullable String customerId,
    @Nullable String thirdParty,
    String path,
    @Nullable String folder,
    @Nullable String name,
    String uri)
    implements Serializable {
  /** The path of the source, and within an archive the path there behind it. */
  String wholePath() {
    if (locator.isEmpty() || name == null) {
      return path;
    }
    return path + "/" + (folder == null || folder.isEmpty() ? "" : folder + "/") + name;
  }
}
