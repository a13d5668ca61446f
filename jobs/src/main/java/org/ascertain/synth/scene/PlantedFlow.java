package org.ascertain.synth.scene;

import java.time.Instant;
import java.util.List;
import org.ascertain.model.Grade;
import org.ascertain.model.Mechanism;
import org.ascertain.model.Nullable;

/**
 * A flow that the evidence shows; one row of {@code truth/flows.csv} without its id.
 *
 * @param mailbox mailbox; null when tenant-wide
 * @param thirdPartyId recipient
 * @param mechanism how
 * @param grade strength
 * @param occurredAt when; null when only a window is known
 * @param windowFromAt start of the window; null when unknown
 * @param windowToAt end of the window; null when open
 * @param contactCount contacts; null when unknown
 * @param mechanisms mechanisms that count as right
 * @param grades grades that count as right
 * @param isStrict whether a miss counts
 * @param what what was done, in words
 * @param locator where to look
 */
public record PlantedFlow(
    @Nullable String mailbox,
    String thirdPartyId,
    Mechanism mechanism,
    Grade grade,
    @Nullable Instant occurredAt,
    @Nullable Instant windowFromAt,
    @Nullable Instant windowToAt,
    @Nullable Integer contactCount,
    List<Mechanism> mechanisms,
    List<Grade> grades,
    boolean isStrict,
    String what,
    String locator) {

  /** A strict flow at a moment, right only under its own mechanism and grade. */
  public static PlantedFlow at(
      String mailbox,
      Recipient recipient,
      Mechanism mechanism,
      Grade grade,
      Instant occurredAt,
      String what,
      String locator) {
    return new PlantedFlow(
        mailbox,
        recipient.id(),
        mechanism,
        grade,
        occurredAt,
        null,
        null,
        null,
        List.of(mechanism),
        List.of(grade),
        true,
        what,
        locator);
  }

  /** The same flow with a window. */
  public PlantedFlow withWindow(@Nullable Instant from, @Nullable Instant to) {
    return new PlantedFlow(
        mailbox,
        thirdPartyId,
        mechanism,
        grade,
        occurredAt,
        from,
        to,
        contactCount,
        mechanisms,
        grades,
        isStrict,
        what,
        locator);
  }

  /** The same flow with a number of contacts. */
  public PlantedFlow withContacts(int count) {
    return new PlantedFlow(
        mailbox,
        thirdPartyId,
        mechanism,
        grade,
        occurredAt,
        windowFromAt,
        windowToAt,
        count,
        mechanisms,
        grades,
        isStrict,
        what,
        locator);
  }

  /** The same flow, reported and never gating. */
  public PlantedFlow open() {
    return new PlantedFlow(
        mailbox,
        thirdPartyId,
        mechanism,
        grade,
        occurredAt,
        windowFromAt,
        windowToAt,
        contactCount,
        mechanisms,
        grades,
        false,
        what,
        locator);
  }
}
