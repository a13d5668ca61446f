package org.ascertain.spark;

/**
 * Starts the engine and stops it again: the floor that the start of queries is measured against.
 */
public final class EngineStart {
  private EngineStart() {}

  /** Starts and stops; takes no arguments. */
  public static void main(String[] args) {
    Sessions.start("engine start").stop();
  }
}
