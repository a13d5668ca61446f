package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** A further piece of a long text. */
@TableName("item_text_parts")
@Doc("A further piece of a long text.")
public record ItemTextPart(
    @Doc("The item.") String itemId,
    @Doc("Its unit.") String unitId,
    @Doc("Order, from 1.") int ordinal,
    @Doc("Character position in the whole text.") long start,
    @Doc("The piece.") String text)
    implements Serializable {}
