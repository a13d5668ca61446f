package org.ascertain.tables;

import java.io.Serializable;
import org.ascertain.model.Doc;
import org.ascertain.model.Nullable;
import org.ascertain.spark.TableName;

/** A custodian's own address, as the mail collected from the custodian shows it. */
@TableName("mailbox_owners")
@Doc("A custodian's own address, as the mail collected from the custodian shows it.")
public record MailboxOwner(
    @Doc("The customer; null when the sources name none.") @Nullable String customerId,
    @Doc("The custodian.") String custodian,
    @Doc("The address, canonical: the one that most of the custodian's messages name.")
        String address,
    @Doc("Messages that name it.") long messageCount,
    @Doc("Messages of the custodian.") long allMessageCount)
    implements Serializable {}
