package org.ascertain.synth.writers.pst;

import java.time.Duration;
import java.time.Instant;

/**
 * An entry of the journal, such as a phone call.
 *
 * @param subject subject
 * @param kind what was done
 * @param start when it began
 * @param length how long it took
 */
public record PstJournalEntry(String subject, String kind, Instant start, Duration length) {
  /** The item. */
  public PstMessage message() {
    PstProperties properties = PstMail.putSubject(PstProperties.empty(), subject);
    properties.text(NamedSets.log(0x8700), kind).text(NamedSets.log(0x8712), kind);
    properties.time(NamedSets.log(0x8706), start).time(NamedSets.log(0x8708), start.plus(length));
    properties.integer(NamedSets.log(0x8707), (int) length.toMinutes());
    return PstMessage.of("IPM.Activity", properties);
  }
}
