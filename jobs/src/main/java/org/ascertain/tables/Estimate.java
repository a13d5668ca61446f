package org.ascertain.tables;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** A number that leaves the system. */
@TableName("estimates")
@Doc("A number that leaves the system.")
public record Estimate(
    @Doc("The estimate: a hash of estimand, domain, method and class version.") String estimateId,
    @Doc("What is estimated, for example affected_customers.") String estimand,
    @Doc("Its definition in words.") String definition,
    @Doc("What is counted: customer, mailbox, contact, person or share.") String unit,
    @Doc("The part of the frame: CLASS, ALL, or column=value.") String domain,
    @Doc("Estimator.") String method,
    @Doc("Estimate; null when refused.") @Nullable Double point,
    @Doc("Lower limit of the two-sided interval; null when refused or a census.") @Nullable
        Double low,
    @Doc("Upper limit; null likewise.") @Nullable Double high,
    @Doc("One-sided lower limit; null likewise.") @Nullable Double lowOneSided,
    @Doc("Confidence level, 0 to 1.") double confidence,
    @Doc("Customers sampled in the domain.") long sampledCount,
    @Doc("Of those, customers that could be observed.") long respondentCount,
    @Doc("Customers of the frame in the domain.") long frameCount,
    @Doc("Degrees of freedom; null when not defined.") @Nullable Double df,
    @Doc("Variance relative to simple random sampling; null when not defined.") @Nullable
        Double designEffect,
    @Doc(
            "Every sampled customer that could not be observed taken as unaffected; null when not"
                + " defined.")
        @Nullable
        Double worstCaseLow,
    @Doc("Every such customer taken as affected; null when not defined.") @Nullable
        Double worstCaseHigh,
    @Doc("Warnings and refusals as codes, sorted.") List<String> flags,
    @Doc("Whether the design calls for this method.") boolean isDefault,
    @Doc("Why this method, or why refused.") String reason,
    @Doc("The numbers that went in, by name.") Map<String, String> inputs)
    implements Serializable {}
