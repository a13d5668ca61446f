package org.ascertain.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.ascertain.model.StageName;
import org.ascertain.pipeline.RunListener;

/** Prints how far a run is: a line when a stage begins and ends, and every few seconds between. */
final class ProgressPrinter implements RunListener {
  private static final double NANOS = 1e9;
  private static final double SECONDS_BETWEEN_LINES = 5;

  private final PrintWriter err;
  private long startedAt;
  private long printedAt;

  ProgressPrinter(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void started(StageName stage) {
    startedAt = System.nanoTime();
    printedAt = startedAt;
    print(stage, "started");
  }

  @Override
  public synchronized void finished(StageName stage, boolean isSkipped) {
    print(stage, isSkipped ? "is current" : "done in " + duration(secondsSince(startedAt)));
  }

  @Override
  public synchronized void advanced(StageName stage, long done, long total, String unit) {
    if (secondsSince(printedAt) < SECONDS_BETWEEN_LINES || total <= 0) {
      return;
    }
    printedAt = System.nanoTime();
    double rate = done / Math.max(secondsSince(startedAt), 1e-3);
    String left = rate > 0 ? ", " + duration((total - done) / rate) + " left" : "";
    print(
        stage,
        String.format(
            Locale.ROOT,
            "%,d of %,d %s (%d%%), %,.1f/s%s",
            done,
            total,
            unit,
            100 * done / total,
            rate,
            left));
  }

  private void print(StageName stage, String what) {
    err.println(String.format(Locale.ROOT, "%2d %-10s %s", stage.number(), stage.label(), what));
    err.flush();
  }

  private static double secondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / NANOS;
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole % 3600 / 60);
  }
}
