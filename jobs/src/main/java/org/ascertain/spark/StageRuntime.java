package org.ascertain.spark;

/** A session with what stages work with. */
public final class StageRuntime implements AutoCloseable {
  private final StageContext context;
  private final boolean ownsSession;

  /**
   * A runtime.
   *
   * @param ownsSession whether the session ends with it
   */
  public StageRuntime(StageContext context, boolean ownsSession) {
    this.context = context;
    this.ownsSession = ownsSession;
  }

  /** What stages work with. */
  public StageContext context() {
    return context;
  }

  /**
   * Runs a stage; its jobs carry its name in the engine's own pages.
   *
   * @param runId the run that the work belongs to
   * @throws Exception what the stage throws
   */
  public void run(Stage stage, String runId) throws Exception {
    String label = stage.name().number() + " " + stage.name().label();
    context.spark().sparkContext().setJobGroup(label, label, /* interruptOnCancel= */ true);
    try {
      stage.run(context.inRun(runId));
    } finally {
      context.spark().sparkContext().clearJobGroup();
    }
  }

  @Override
  public void close() {
    if (ownsSession) {
      context.spark().stop();
    }
  }
}
