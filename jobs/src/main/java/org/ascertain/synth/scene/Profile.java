package org.ascertain.synth.scene;

/** What is true of a customer, decided before any evidence is invented. */
public enum Profile {
  /** Contact data reached a third party, within the theory. */
  AFFECTED,
  /** It could have, within the theory; nothing shows that it did. */
  EXPOSED,
  /** Neither. */
  CLEAN;
}
