package org.ascertain.formats.cards;

/**
 * What stands between a BEGIN and its END line, both included.
 *
 * @param name name after BEGIN, upper case
 * @param depth how many components are around it
 * @param offset where it begins, in bytes
 * @param length its bytes
 * @param isClosed whether its END line is there
 */
record Component(String name, int depth, int offset, int length, boolean isClosed) {}
