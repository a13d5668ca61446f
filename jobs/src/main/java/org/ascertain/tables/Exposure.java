package org.ascertain.tables;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.ascertain.model.Doc;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** Customer, third party and mechanism: what was seen and for how long. */
@TableName("exposures")
@Doc("Customer, third party and mechanism: what was seen and for how long.")
public record Exposure(
    @Doc("The customer.") String customerId,
    @Doc("The third party; null when unresolved.") @Nullable String thirdPartyId,
    @Doc("How.") Mechanism mechanism,
    @Doc(
            "Strongest grade in the class period of the flows that the row speaks of: those of the"
                + " theory graded A to E where there are any, else all.")
        Grade bestGrade,
    @Doc("Whether mechanism, actor and authorisation of those flows lie in the theory.")
        boolean inTheory,
    @Doc("First event; null when unknown.") @Nullable Instant firstAt,
    @Doc("Last event; null when unknown.") @Nullable Instant lastAt,
    @Doc("Days of opportunity, windows merged, cut at the period; null when unknown.") @Nullable
        Long opportunityDays,
    @Doc("Days of authorised access; null when not applicable.") @Nullable Long accessDays,
    @Doc("Days from first transfer to the end of the period; null without a transfer.") @Nullable
        Long residualDays,
    @Doc("Whether a window was cut or its start unknown.") boolean isCensored,
    @Doc("Contacts touched; null when unknown.") @Nullable Long contactCount,
    @Doc("Distinct persons touched; null when unknown.") @Nullable Long personCount,
    @Doc(
            "Persons neither customers nor known account holders of the recipient; null when not"
                + " known.")
        @Nullable
        Long nonUserCount,
    @Doc("Flows dated after the feature was switched off.") long afterDisableCount,
    @Doc("Flows that the row speaks of.") long flowCount,
    @Doc("The flows, sorted.") List<String> flowIds)
    implements Serializable {}
