package org.ascertain.synth;

/**
 * What a generated matter is like.
 *
 * @param customers customers in the sample, for which evidence is written
 * @param frameCustomers customers in the frame, sampled ones included
 * @param seed seed of all chance
 * @param mailboxes mailboxes per customer
 * @param messagesPerMailbox ordinary messages per mailbox, about
 * @param attachmentMedianBytes median size of an attached document
 * @param sizes whether rare big items occur
 * @param pstEvery of so many mailboxes the last is a PST file; 0 for none
 */
public record SynthOptions(
    int customers,
    int frameCustomers,
    long seed,
    int mailboxes,
    int messagesPerMailbox,
    int attachmentMedianBytes,
    Sizes sizes,
    int pstEvery) {
  private static final int FRAME_PER_SAMPLED = 5;
  private static final int DEFAULT_MAILBOXES = 2;
  private static final int DEFAULT_MESSAGES = 100;
  private static final int DEFAULT_ATTACHMENT_BYTES = 38_000;

  private static final int SAMPLE_CUSTOMERS = 12;
  private static final long SAMPLE_SEED = 360;
  private static final int SAMPLE_MESSAGES = 20;
  private static final int SAMPLE_ATTACHMENT_BYTES = 4_000;
  private static final int SAMPLE_MAILBOXES_TO_A_PST = 17;

  /** Whether rare big items occur. */
  public enum Sizes {
    /** No item is much larger than the usual. */
    USUAL,
    /** A few items have half a megabyte to seven. */
    WITH_BIG_ITEMS
  }

  /** Refuses numbers that make no matter. */
  public SynthOptions {
    require(customers >= 1, "customers must be at least 1");
    require(frameCustomers >= customers, "the frame must hold at least the sampled customers");
    require(mailboxes >= 1, "mailboxes must be at least 1");
    require(messagesPerMailbox >= 0, "messages per mailbox must not be negative");
    require(attachmentMedianBytes >= 1, "attachment bytes must be at least 1");
    require(pstEvery >= 0, "the number of mailboxes to a PST must not be negative");
  }

  /** So many sampled customers of a frame five times as large, with usual sizes. */
  public static SynthOptions of(int customers, long seed) {
    return new SynthOptions(
        customers,
        customers * FRAME_PER_SAMPLED,
        seed,
        DEFAULT_MAILBOXES,
        DEFAULT_MESSAGES,
        DEFAULT_ATTACHMENT_BYTES,
        Sizes.USUAL,
        0);
  }

  /** The options of the sample matter that comes with the project. */
  public static SynthOptions ofDataSamples() {
    return of(SAMPLE_CUSTOMERS, SAMPLE_SEED)
        .withMessagesPerMailbox(SAMPLE_MESSAGES)
        .withAttachmentMedianBytes(SAMPLE_ATTACHMENT_BYTES)
        .withPstEvery(SAMPLE_MAILBOXES_TO_A_PST);
  }

  /** The same with a frame of so many customers. */
  public SynthOptions withFrameCustomers(int count) {
    return new SynthOptions(
        customers,
        count,
        seed,
        mailboxes,
        messagesPerMailbox,
        attachmentMedianBytes,
        sizes,
        pstEvery);
  }

  /** The same with so many mailboxes per customer. */
  public SynthOptions withMailboxes(int count) {
    return new SynthOptions(
        customers,
        frameCustomers,
        seed,
        count,
        messagesPerMailbox,
        attachmentMedianBytes,
        sizes,
        pstEvery);
  }

  /** The same with about so many ordinary messages per mailbox. */
  public SynthOptions withMessagesPerMailbox(int count) {
    return new SynthOptions(
        customers, frameCustomers, seed, mailboxes, count, attachmentMedianBytes, sizes, pstEvery);
  }

  /** The same with attached documents of this median size. */
  public SynthOptions withAttachmentMedianBytes(int bytes) {
    return new SynthOptions(
        customers, frameCustomers, seed, mailboxes, messagesPerMailbox, bytes, sizes, pstEvery);
  }

  /** The same with or without rare big items. */
  public SynthOptions withSizes(Sizes newSizes) {
    return new SynthOptions(
        customers,
        frameCustomers,
        seed,
        mailboxes,
        messagesPerMailbox,
        attachmentMedianBytes,
        newSizes,
        pstEvery);
  }

  /** The same with the last of so many mailboxes as a PST file; 0 for none. */
  public SynthOptions withPstEvery(int count) {
    return new SynthOptions(
        customers,
        frameCustomers,
        seed,
        mailboxes,
        messagesPerMailbox,
        attachmentMedianBytes,
        sizes,
        count);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
