package org.ascertain.pipeline;

import org.ascertain.model.StageName;
import org.ascertain.spark.Progress;

/** Hears what a run does. */
public interface RunListener extends Progress {
  /** A listener that does nothing. */
  RunListener SILENT =
      new RunListener() {
        @Override
        public void advanced(StageName stage, long done, long total, String unit) {}

        @Override
        public void started(StageName stage) {}

        @Override
        public void finished(StageName stage, boolean isSkipped) {}
      };

  /** A stage begins. */
  void started(StageName stage);

  /** A stage ended, or was skipped since it was current. */
  void finished(StageName stage, boolean isSkipped);
}
