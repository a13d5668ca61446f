package org.ascertain.pipeline;

import java.io.IOException;
import org.ascertain.errors.UserException;
import org.ascertain.matter.Matter;
import org.ascertain.spark.Stage;
import org.ascertain.spark.StageRuntime;
import org.ascertain.spark.Workspace;
import org.ascertain.tables.TableRuntime;

/** Starts the engine when the first stage needs it, and not before. */
final class StageSession implements AutoCloseable {
  private final Matter matter;
  private final Workspace workspace;
  private final RunOptions options;
  private StageRuntime runtime;

  StageSession(Matter matter, Workspace workspace, RunOptions options) {
    this.matter = matter;
    this.workspace = workspace;
    this.options = options;
  }

  void run(Stage stage, String runId) throws IOException {
    try {
      runtime().run(stage, runId);
    } catch (UserException | IOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("Stage " + stage.name().label() + " failed", e);
    }
  }

  private StageRuntime runtime() {
    if (runtime == null) {
      runtime =
          TableRuntime.start(
              "ascertain " + matter.id(), workspace, options.waveBytes(), options.listener());
    }
    return runtime;
  }

  @Override
  public void close() {
    if (runtime != null) {
      runtime.close();
    }
  }
}
