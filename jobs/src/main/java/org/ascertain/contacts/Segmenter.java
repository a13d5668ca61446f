package org.ascertain.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ascertain.model.Nullable;

/**
 * Cuts the text of a message into what the sender wrote and what stands there anyway. Quoted
 * messages are taken out first, then footers, then the signature; the rest is content. The order
 * matters: a quoted signature is quoted.
 */
final class Segmenter {
  private final Set<String> repeatedTexts;

  /**
   * A segmenter.
   *
   * @param repeatedTexts hashes of the paragraphs that end many messages of the matter
   */
  Segmenter(Set<String> repeatedTexts) {
    this.repeatedTexts = repeatedTexts;
  }

  /** The blocks of a text, in order, without gaps. */
  List<Block> blocks(String text, @Nullable String subject, Sender sender) {
    Lines lines = new Lines(text);
    LineMark[] marks = new LineMark[lines.size()];
    Arrays.fill(marks, LineMark.OWN);
    QuoteMarker.mark(lines, marks, subject);
    FooterMarker.mark(lines, marks, repeatedTexts);
    SignatureMarker.mark(lines, marks, sender);
    return joined(lines, marks);
  }

  private static List<Block> joined(Lines lines, LineMark[] marks) {
    List<Block> blocks = new ArrayList<>();
    int first = 0;
    for (int line = 1; line <= lines.size(); line++) {
      if (line == lines.size() || marks[line] != marks[first]) {
        blocks.add(new Block(lines.start(first), lines.next(line - 1), marks[first]));
        first = line;
      }
    }
    return blocks;
  }
}
