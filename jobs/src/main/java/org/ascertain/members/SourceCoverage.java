package org.ascertain.members;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.ascertain.model.Nullable;
import org.ascertain.model.Side;
import org.ascertain.model.SourceKind;

/**
 * What sources of one kind tell of a customer's time: the days that they are said to cover, or the
 * days on which they hold a record.
 *
 * @param customerId the customer
 * @param sourceKind kind of source
 * @param side who kept it
 * @param coversFromOn first day said to be covered; null when nothing is said
 * @param coversToOn last day said to be covered; null likewise
 * @param recordDays days with a record, where nothing is said
 */
public record SourceCoverage(
    String customerId,
    SourceKind sourceKind,
    Side side,
    @Nullable LocalDate coversFromOn,
    @Nullable LocalDate coversToOn,
    List<LocalDate> recordDays)
    implements Serializable {}
