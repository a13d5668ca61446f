package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.spark.TableName;

/** A block of text found at the end of many messages: a disclaimer or footer. */
@TableName("repeated_texts")
@Doc("A block of text found at the end of many messages: a disclaimer or footer.")
public record RepeatedText(
    @Doc("SHA-256 of the block after folding white space and case.") String textSha256,
    @Doc("Messages that hold it.") long messageCount)
    implements Serializable {}
