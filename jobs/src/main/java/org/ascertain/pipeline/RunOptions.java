package org.ascertain.pipeline;

import org.ascertain.model.StageName;

/**
 * What a run is asked to do.
 *
 * @param from first stage
 * @param to last stage
 * @param waveBytes bytes of units that make a wave
 * @param listener hears how far the run is
 */
public record RunOptions(StageName from, StageName to, long waveBytes, RunListener listener) {
  private static final long DEFAULT_WAVE_BYTES = 512L << 20;

  /** All stages. */
  public static RunOptions all() {
    return new RunOptions(
        StageName.INVENTORY, StageName.ESTIMATES, DEFAULT_WAVE_BYTES, RunListener.SILENT);
  }

  /** The same with other first and last stages. */
  public RunOptions between(StageName first, StageName last) {
    return new RunOptions(first, last, waveBytes, listener);
  }

  /** The same with waves of another size. */
  public RunOptions withWaveBytes(long bytes) {
    return new RunOptions(from, to, bytes, listener);
  }

  /** The same, heard by a listener. */
  public RunOptions heardBy(RunListener hearing) {
    return new RunOptions(from, to, waveBytes, hearing);
  }

  /** Whether a stage is asked for. */
  public boolean includes(StageName stage) {
    return stage.compareTo(from) >= 0 && stage.compareTo(to) <= 0;
  }
}
