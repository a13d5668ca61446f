package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** A legal designation of an item or family. */
@TableName("designations")
@Doc("A legal designation of an item or family.")
public record Designation(
    @Doc("The item or family.") String itemId,
    @Doc("PRIVILEGED, CONFIDENTIAL, AEO or CLAWED_BACK.") String designation,
    @Doc("The file that says so.") String source)
    implements Serializable {}
