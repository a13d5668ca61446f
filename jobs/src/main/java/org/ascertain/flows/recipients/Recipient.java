package org.ascertain.flows.recipients;

import java.io.Serializable;
import org.ascertain.model.Nullable;
import org.ascertain.model.RecipientStatus;

/**
 * Who received, or could, as far as the evidence tells.
 *
 * @param thirdPartyId the organisation of the registry; null when not resolved to one
 * @param category the registry's category of it; null likewise
 * @param name what the evidence names: host, domain or application
 * @param status what it was to the customer at that date
 * @param isVerified whether the registry row was confirmed for this matter
 */
public record Recipient(
    @Nullable String thirdPartyId,
    @Nullable String category,
    String name,
    RecipientStatus status,
    boolean isVerified)
    implements Serializable {

  /** Somebody whom the registry does not know. */
  public static Recipient unknown(String name) {
    return new Recipient(null, null, name, RecipientStatus.UNKNOWN, false);
  }

  /** The customer itself. */
  public static Recipient own(String name) {
    return new Recipient(null, null, name, RecipientStatus.CUSTOMER_OWN, false);
  }

  /** Whether it is the provider or was its affiliate at that date. */
  public boolean isProvider() {
    return status == RecipientStatus.PROVIDER || status == RecipientStatus.PROVIDER_AFFILIATE;
  }

  /** Whether it is neither the customer nor the provider; it may still be unknown who it is. */
  public boolean isOutside() {
    return status != RecipientStatus.CUSTOMER_OWN && !isProvider();
  }

  /** Whether it is an organisation of the registry, outside customer and provider. */
  public boolean isThirdParty() {
    return thirdPartyId != null && isOutside();
  }

  /** The same organisation in another position. */
  public Recipient as(RecipientStatus other) {
    return new Recipient(thirdPartyId, category, name, other, isVerified);
  }

  /** What tells this recipient from others: the organisation, else the name. */
  public String key() {
    return thirdPartyId != null ? thirdPartyId : "?" + name;
  }
}
