package org.ascertain.spark;

import org.ascertain.model.StageName;

/** Hears how far a run is. */
public interface Progress {
  /** A listener that does nothing. */
  Progress SILENT = (stage, done, total, unit) -> {};

  /**
   * Tells how far a stage is.
   *
   * @param done how much is done
   * @param total how much there is in all
   * @param unit what is counted: bytes or units
   */
  void advanced(StageName stage, long done, long total, String unit);
}
