package org.ascertain.model;

/** Whether the sources produced for a customer could have shown a mechanism. */
public enum Observability {
  /** Over the whole class period. */
  FULL,

  /** For a part of it. */
  PARTIAL,

  /** Not at all. */
  NONE;
}
