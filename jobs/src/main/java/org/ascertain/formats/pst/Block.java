package org.ascertain.formats.pst;

import org.ascertain.model.Nullable;

/**
 * The data of a block, decoded and expanded.
 *
 * @param data its bytes
 * @param finding what is wrong with it although its bytes are used; null when nothing is
 */
record Block(byte[] data, @Nullable PstFinding finding) {}
