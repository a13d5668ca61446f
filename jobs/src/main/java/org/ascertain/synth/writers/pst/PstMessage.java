package org.ascertain.synth.writers.pst;

import java.util.List;

/**
 * An item of a folder: mail, a contact, an appointment.
 *
 * @param messageClass what kind of item it is, such as {@code IPM.Note}
 * @param properties its properties
 * @param recipients who gets or got it
 * @param attachments what is attached, in order
 * @param visibility whether the folder shows it
 */
public record PstMessage(
    String messageClass,
    PstProperties properties,
    List<PstRecipient> recipients,
    List<PstAttachment> attachments,
    Visibility visibility) {

  /** Whether a folder shows an item. */
  public enum Visibility {
    /** An ordinary item. */
    SHOWN,
    /** An associated item: settings, views, rules. */
    HIDDEN
  }

  /** A shown item without recipients and attachments. */
  public static PstMessage of(String messageClass, PstProperties properties) {
    return new PstMessage(messageClass, properties, List.of(), List.of(), Visibility.SHOWN);
  }

  /** The same with these recipients. */
  public PstMessage withRecipients(List<PstRecipient> newRecipients) {
    return new PstMessage(messageClass, properties, newRecipients, attachments, visibility);
  }

  /** The same with these attachments. */
  public PstMessage withAttachments(List<PstAttachment> newAttachments) {
    return new PstMessage(messageClass, properties, recipients, newAttachments, visibility);
  }

  /** The same as an associated item, which the folder does not show. */
  public PstMessage hidden() {
    return new PstMessage(messageClass, properties, recipients, attachments, Visibility.HIDDEN);
  }

  boolean isHidden() {
    return visibility == Visibility.HIDDEN;
  }
}
