package org.ascertain.synth.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The inputs for benchmarks and limits; each is one file in a folder of its own name. */
public enum ScaleInput {
  /** List mail as one PST, all messages in one folder. */
  PST,
  /** List mail as one mbox file. */
  MBOX,
  /** ZIPs within a ZIP, with a PST and an mbox file of list mail. */
  NESTED_ARCHIVES,
  /** A letter within 60 archives. */
  DEEP_ARCHIVE,
  /** A message of 300 MB. */
  BIG_MESSAGE,
  /** A message with a header of 50 MB. */
  BIG_HEADER,
  /** A message to 100,000 recipients. */
  MANY_RECIPIENTS,
  /** A message of 10,000 parts. */
  MANY_PARTS,
  /** A PST with 3,500 attachments on a message, 60 nested messages, 100,000 recipients. */
  PST_LIMITS,
  /** A PST whose directory is damaged in six ways. */
  PST_DAMAGED;

  private static final int DEPTH = 60;
  private static final long BIG_MESSAGE_BYTES = 300_000_000;
  private static final long HEADER_BYTES = 50_000_000;
  private static final int RECIPIENTS = 100_000;
  private static final int PARTS = 10_000;
  private static final int ATTACHMENTS = 3_500;

  /** The input's name in options and paths, such as {@code nested-archives}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Writes the input into a folder of its name below the folder.
   *
   * @return the file
   * @throws IOException when it cannot be written
   */
  public Path write(Path folder, ScaleOptions options) throws IOException {
    Path own = Files.createDirectories(folder.resolve(label()));
    Path file = own.resolve(fileName());
    switch (this) {
      case PST -> Mailboxes.pst(file, options);
      case MBOX -> Mailboxes.mbox(own, options);
      case NESTED_ARCHIVES -> new Archives(options).nested(file);
      case DEEP_ARCHIVE -> new Archives(options).deep(file, DEPTH);
      case BIG_MESSAGE -> new OddMail(options).big(file, BIG_MESSAGE_BYTES);
      case BIG_HEADER -> new OddMail(options).bigHeader(file, HEADER_BYTES);
      case MANY_RECIPIENTS -> new OddMail(options).manyRecipients(file, RECIPIENTS);
      case MANY_PARTS -> new OddMail(options).manyParts(file, PARTS);
      case PST_LIMITS -> new OddPst(options).limits(file, ATTACHMENTS, DEPTH, RECIPIENTS);
      case PST_DAMAGED -> new OddPst(options).damaged(file);
    }
    return file;
  }

  private String fileName() {
    return switch (this) {
      case PST, PST_LIMITS, PST_DAMAGED -> "mailbox.pst";
      case MBOX -> "Discussion.mbox";
      case NESTED_ARCHIVES, DEEP_ARCHIVE -> "archive.zip";
      case BIG_MESSAGE, BIG_HEADER, MANY_RECIPIENTS, MANY_PARTS -> "message.eml";
    };
  }
}
