package org.ascertain.query.score;

/**
 * A row of {@code truth/customers.csv}.
 *
 * @param customerId customer
 * @param isSampled whether drawn
 * @param isMember whether the class definition takes it in
 * @param isAffected whether it is affected
 * @param isExposed whether it is only exposed
 * @param isExposedOpen whether either answer about exposure is right
 */
public record CustomerRow(
    String customerId,
    boolean isSampled,
    boolean isMember,
    boolean isAffected,
    boolean isExposed,
    boolean isExposedOpen) {}
