package org.ascertain.synth.scale;

import org.ascertain.synth.writers.pst.PstEncoding;
import org.ascertain.synth.writers.pst.PstVariant;

/**
 * How large an input is and what it is like.
 *
 * @param seed seed of all chance
 * @param messages messages of a mailbox
 * @param characters median length of a body
 * @param variant generation of PST files
 * @param encoding encoding of PST files
 */
public record ScaleOptions(
    long seed, int messages, int characters, PstVariant variant, PstEncoding encoding) {
  private static final int DEFAULT_MESSAGES = 60_000;
  private static final int DEFAULT_CHARACTERS = 10_000;

  /** Refuses numbers that make no input. */
  public ScaleOptions {
    if (messages < 1 || characters < 1) {
      throw new IllegalArgumentException("messages and characters must be at least 1");
    }
  }

  /** Some 1.4 GB as a Unicode PST: 60,000 messages of about 10,000 characters. */
  public static ScaleOptions of(long seed) {
    return new ScaleOptions(
        seed, DEFAULT_MESSAGES, DEFAULT_CHARACTERS, PstVariant.UNICODE, PstEncoding.PERMUTE);
  }

  /** The same with so many messages. */
  public ScaleOptions withMessages(int count) {
    return new ScaleOptions(seed, count, characters, variant, encoding);
  }

  /** The same with bodies of this median length. */
  public ScaleOptions withCharacters(int count) {
    return new ScaleOptions(seed, messages, count, variant, encoding);
  }

  /** The same with PST files of this form. */
  public ScaleOptions withForm(PstVariant newVariant, PstEncoding newEncoding) {
    return new ScaleOptions(seed, messages, characters, newVariant, newEncoding);
  }
}
