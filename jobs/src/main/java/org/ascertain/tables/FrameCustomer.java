package org.ascertain.tables;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** A customer of the frame, as read. */
@TableName("frame_customers")
@Doc("A customer of the frame, as read.")
public record FrameCustomer(
    @Doc("The customer.") String customerId,
    @Doc("Name; null when empty.") @Nullable String name,
    @Doc("Verified domains.") List<String> domains,
    @Doc("Tenant ids.") List<String> tenantIds,
    @Doc("State; null when empty.") @Nullable String state,
    @Doc("Country; null when empty.") @Nullable String country,
    @Doc("Plan; null when empty.") @Nullable String plan,
    @Doc("Edition; null when empty.") @Nullable String edition,
    @Doc("Seats; null when empty.") @Nullable Integer seats,
    @Doc("Price per month; null when empty.") @Nullable BigDecimal priceMonth,
    @Doc("First day of subscription; null when empty.") @Nullable LocalDate subscribedFromOn,
    @Doc("Last day of subscription; null when empty or still subscribed.") @Nullable
        LocalDate subscribedToOn,
    @Doc("Sampling stratum; null when empty.") @Nullable String stratum,
    @Doc("Whether drawn; null when empty.") @Nullable Boolean sampled,
    @Doc("Whether drawn with certainty (own stratum, weight 1).") boolean isCertainty,
    @Doc("Whether a named plaintiff.") boolean isNamedPlaintiff,
    @Doc("Further columns of the frame file.") Map<String, String> attributes,
    @Doc("SHA-256 of the frame file.") String frameSha256,
    @Doc("Row in the frame file, from 0.") long frameRow)
    implements Serializable {}
