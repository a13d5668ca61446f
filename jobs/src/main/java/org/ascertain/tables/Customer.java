package org.ascertain.tables;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** A customer: the frame joined with what was observed. */
@TableName("customers")
@Doc("A customer: the frame joined with what was observed.")
public record Customer(
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
    @Doc("Last day of subscription; null when still subscribed or empty.") @Nullable
        LocalDate subscribedToOn,
    @Doc("Sampling stratum; null when empty.") @Nullable String stratum,
    @Doc("Whether drawn; null when empty.") @Nullable Boolean sampled,
    @Doc("Whether drawn with certainty.") boolean isCertainty,
    @Doc("Whether a named plaintiff.") boolean isNamedPlaintiff,
    @Doc("Whether the frame lists it; false when only the evidence does.") boolean inFrame,
    @Doc("Whether any of its domains is the provider's or an affiliate's at a date in the period.")
        boolean isProviderAffiliate,
    @Doc("Mailboxes observed.") long mailboxCount,
    @Doc("Sources received for it.") long sourceCount,
    @Doc("Days of the class period covered, by source kind label.") Map<String, Long> coverageDays,
    @Doc("Further columns of the frame file.") Map<String, String> attributes)
    implements Serializable {}
