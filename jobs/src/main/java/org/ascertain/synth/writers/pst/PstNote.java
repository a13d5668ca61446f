package org.ascertain.synth.writers.pst;

/**
 * A sticky note.
 *
 * @param text its text; the first line is its subject
 */
public record PstNote(String text) {
  private static final int YELLOW = 3;

  /** The item. */
  public PstMessage message() {
    String subject = text.lines().findFirst().orElse("");
    PstProperties properties = PstMail.putSubject(PstProperties.empty(), subject);
    properties.text(0x1000, text).integer(NamedSets.note(0x8B00), YELLOW);
    return PstMessage.of("IPM.StickyNote", properties);
  }
}
