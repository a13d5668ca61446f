package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** An Exchange address and the SMTP address that the matter shows for it. */
@TableName("address_pairs")
@Doc("An Exchange address and the SMTP address that the matter shows for it.")
public record AddressPair(
    @Doc("X.500 address, lower case.") String legacyDn,
    @Doc("SMTP address, canonical.") String address,
    @Doc("Items that carry both.") long itemCount)
    implements Serializable {}
