package org.ascertain.synth.scene;

import java.time.LocalDate;
import java.util.List;
import org.ascertain.model.Nullable;

/**
 * An invented customer of the frame.
 *
 * @param id customer id
 * @param name name
 * @param domains verified domains, on reserved top-level domains
 * @param tenantId tenant id
 * @param state state; null outside the United States
 * @param country country
 * @param plan plan
 * @param edition edition
 * @param seats seats
 * @param priceMonth price per month, as written
 * @param subscribedFromOn first day
 * @param subscribedToOn last day; null when still subscribed
 * @param stratum sampling stratum
 * @param isSampled whether drawn
 * @param isResponding whether anything was produced for it
 * @param isAffiliate whether it belongs to the provider
 * @param profile what is true of it
 */
public record FictionalCustomer(
    String id,
    String name,
    List<String> domains,
    String tenantId,
    @Nullable String state,
    String country,
    String plan,
    String edition,
    int seats,
    String priceMonth,
    LocalDate subscribedFromOn,
    @Nullable LocalDate subscribedToOn,
    String stratum,
    boolean isSampled,
    boolean isResponding,
    boolean isAffiliate,
    Profile profile) {
  /** The domain of its addresses. */
  public String domain() {
    return domains.get(0);
  }

  /** Whether the class definition of the generated matters takes it in. */
  public boolean isMember() {
    boolean isSubscribed = subscribedToOn == null || !subscribedToOn.isBefore(Calendar.PERIOD_FROM);
    return edition.equals("business") && country.equals("US") && !isAffiliate && isSubscribed;
  }
}
