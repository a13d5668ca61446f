package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** A line of the report on how identifiers were resolved to people. */
@TableName("person_measures")
@Doc("A line of the report on how identifiers were resolved to people.")
public record PersonMeasure(
    @Doc(
            "What is measured: IDENTIFIERS, PERSONS, CLUSTER_SIZE, NAME_VARIATION, HOMONYMY,"
                + " SUPPRESSED, LINKS, REFUSED_LINKS, COMPARED_PAIRS, LINKS_AT, MATCH_WEIGHT,"
                + " EXPECTED_MATCHES, BLOCK_OVERFLOW; BCUBED_F1 is the linkage on a labelled set"
                + " that is not of this matter.")
        String measure,
    @Doc(
            "Of what: the size, the reason, the rule, the threshold, field and level, the block,"
                + " the labelled set; ALL for the whole.")
        String category,
    @Doc("Count, share, F1, or weight in bits; null on nothing to measure.") @Nullable Double value,
    @Doc("Lower limit; null where the value is no estimate.") @Nullable Double low,
    @Doc("Upper limit; likewise.") @Nullable Double high)
    implements Serializable {}
