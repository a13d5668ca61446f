package org.ascertain.items;

/**
 * Something failed around an item: the taker of rows, the parser itself. It ends the unit, since it
 * is no property of what is read.
 */
final class SurroundingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SurroundingsException(RuntimeException cause) {
    super(cause);
  }
}
