package org.ascertain.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** An organisation of the registry over a time of validity. */
@TableName("third_parties")
@Doc("An organisation of the registry over a time of validity.")
public record ThirdParty(
    @Doc("The organisation.") String thirdPartyId,
    @Doc("Name.") String name,
    @Doc("Category.") String category,
    @Doc("Owner; null when none known.") @Nullable String parent,
    @Doc("Registrable domains and hosts.") List<String> domains,
    @Doc("Application ids.") List<String> appIds,
    @Doc("RECIPIENT, CARRIER or HOSTING.") String role,
    @Doc("From this day; null when always.") @Nullable LocalDate validFromOn,
    @Doc("To this day, inclusive; null when still.") @Nullable LocalDate validToOn,
    @Doc("Where the row comes from.") String source,
    @Doc("Whether somebody confirmed it for this matter.") boolean verified,
    @Doc("Remark; null when none.") @Nullable String note)
    implements Serializable {}
