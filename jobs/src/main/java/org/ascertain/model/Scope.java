package org.ascertain.model;

/** How a stage works: per unit, so that new input costs what it holds, or over the whole matter. */
public enum Scope {
  /** One unit at a time; a unit done stays done. */
  UNIT,

  /** All rows of the tables it reads; recomputed when any of them changed. */
  MATTER;
}
