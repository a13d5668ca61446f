package org.ascertain.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The paragraphs that end a text, each with a hash that does not see case, white space or quote
 * marks: what many messages end with is a notice and no content. One rule for who counts them and
 * for who recognises them.
 */
public final class EndingBlocks {
  private static final int MAX_BLOCKS = 8;
  private static final int MIN_CHARS = 40;
  private static final int MAX_TEXT_CHARS = 20_000;
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t\\u00A0]*\\R\\s*");

  private EndingBlocks() {}

  /**
   * The hashes of the last paragraphs of a text, the last first; short ones, such as a closing
   * formula, have none.
   */
  public static List<String> hashes(String text) {
    String end = text.substring(Math.max(0, text.length() - MAX_TEXT_CHARS));
    List<String> blocks = new ArrayList<>(List.of(BLANK_LINES.split(end)));
    Collections.reverse(blocks);
    return blocks.stream()
        .map(EndingBlocks::fold)
        .filter(block -> !block.isEmpty())
        .limit(MAX_BLOCKS)
        .filter(block -> block.length() >= MIN_CHARS)
        .map(Hashes::sha256)
        .toList();
  }

  /** The hash of one paragraph. */
  public static String hash(String block) {
    return Hashes.sha256(fold(block));
  }

  private static String fold(String block) {
    String plain = Normalizer.normalize(block, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }
}
