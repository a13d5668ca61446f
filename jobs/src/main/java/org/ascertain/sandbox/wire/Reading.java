package org.ascertain.sandbox.wire;

/** How a child reads a document. */
public enum Reading {
  /** With the parser for its type, and everything embedded in it. */
  FULL,

  /** Text only: of plain text, markup, and the markup inside a zip container. */
  SIMPLE
}
