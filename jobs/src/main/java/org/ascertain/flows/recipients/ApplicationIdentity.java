package org.ascertain.flows.recipients;

import java.util.List;
import org.ascertain.model.Nullable;

/**
 * An application as the evidence describes it.
 *
 * @param appId application id; null when not said
 * @param name name; null when not said
 * @param publisher publisher; null when not said
 * @param ownerTenant tenant that owns it; null when not said
 * @param urls addresses that it names as its own
 */
public record ApplicationIdentity(
    @Nullable String appId,
    @Nullable String name,
    @Nullable String publisher,
    @Nullable String ownerTenant,
    List<String> urls) {

  /** What to call it. */
  public String label() {
    return name != null ? name : appId != null ? appId : "an application without a name";
  }
}
