package org.ascertain.contacts;

/**
 * Consecutive lines of one kind.
 *
 * @param start position of the first character
 * @param end position after the last character
 * @param mark what the lines are
 */
record Block(int start, int end, LineMark mark) {}
