package org.ascertain.tables;

import java.io.Serializable;
import java.util.Map;
import org.ascertain.model.Doc;
import org.ascertain.model.Grade;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** A customer judged under the class definition. */
@TableName("class_members")
@Doc("A customer judged under the class definition.")
public record ClassMember(
    @Doc("The customer.") String customerId,
    @Doc("Version of the class definition.") int classVersion,
    @Doc("Whether every clause keeps it.") boolean isMember,
    @Doc("The first clause that failed; null for a member.") @Nullable String failedClause,
    @Doc("Each clause and its result: true, false or unknown.") Map<String, String> clauseResults,
    @Doc(
            "A-C within the theory; null for non-members, not sampled, or when nothing could have"
                + " shown it.")
        @Nullable
        Boolean isAffected,
    @Doc("Only D-E within the theory; null likewise; false for the affected.") @Nullable
        Boolean isExposed,
    @Doc("Strongest grade within the theory and period; null when none.") @Nullable Grade bestGrade,
    @Doc("Mechanism to FULL, PARTIAL or NONE.") Map<String, String> observability,
    @Doc("Mechanism to days of the class period on which it could have been shown.")
        Map<String, Long> observedDays)
    implements Serializable {}
