package org.ascertain.contacts;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.ascertain.model.Nullable;

/**
 * The text of an item in pieces that end with a line, whatever its length: what was cut in the
 * middle of a line is carried over to the next piece, so nothing that stands in one line is missed
 * at a seam.
 */
final class TextPieces implements Iterator<TextPieces.Piece> {
  private static final int MAX_CARRIED_CHARS = 65_536;

  private final Iterator<String> rest;
  private @Nullable String pending;
  private long start;

  /**
   * The pieces of a text.
   *
   * @param text the first part; null when the item has none
   * @param rest the further parts, in order
   */
  TextPieces(@Nullable String text, Iterator<String> rest) {
    this.pending = text;
    this.rest = rest;
  }

  /**
   * A piece.
   *
   * @param start its position in the whole text
   * @param text its text
   */
  record Piece(long start, String text) {}

  @Override
  public boolean hasNext() {
    return pending != null && (!pending.isEmpty() || rest.hasNext());
  }

  @Override
  public Piece next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int cut = rest.hasNext() ? cut(pending) : pending.length();
    Piece piece = new Piece(start, pending.substring(0, cut));
    String carried = pending.substring(cut);
    start += cut;
    pending = rest.hasNext() ? carried + rest.next() : carried;
    return piece;
  }

  /** After the last line end, else after the last white space, else nowhere within reason. */
  private static int cut(String text) {
    int limit = Math.max(0, text.length() - MAX_CARRIED_CHARS);
    int feed = text.lastIndexOf('\n') + 1;
    if (feed > limit) {
      return feed;
    }
    for (int at = text.length(); at > limit; at--) {
      if (Character.isWhitespace(text.charAt(at - 1))) {
        return at;
      }
    }
    return text.length();
  }
}
