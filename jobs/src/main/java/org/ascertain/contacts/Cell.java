package org.ascertain.contacts;

/**
 * A cell of a table in a text.
 *
 * @param text its text, without quotes and white space at its ends
 * @param start position of the first character in the text around it
 * @param end position after the last character
 */
record Cell(String text, int start, int end) {}
