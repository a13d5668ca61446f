package org.ascertain.formats.logs;

/**
 * What stands between the fields of delimited text, and around them.
 *
 * @param delimiter between two fields; {@link #NONE} where a line is one field
 * @param quote around a field that holds delimiters or line ends, doubled within; {@link #NONE}
 *     where there is no such mark
 */
record Dialect(int delimiter, int quote) {
  static final int NONE = -2;

  /** Comma and quotation mark (RFC 4180). */
  static final Dialect COMMA = new Dialect(',', '"');

  /** Semicolon, as programs write in countries with a decimal comma. */
  static final Dialect SEMICOLON = new Dialect(';', '"');

  /** Tab, quoted. */
  static final Dialect TAB = new Dialect('\t', '"');

  /** Vertical bar, quoted. */
  static final Dialect BAR = new Dialect('|', '"');

  /** Concordance load files: thorn around fields, the control character 20 between them. */
  static final Dialect CONCORDANCE = new Dialect(0x14, 0xFE);

  /** Lines as they stand. */
  static final Dialect LINES = new Dialect(NONE, NONE);
}
