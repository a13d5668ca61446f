package org.ascertain.pipeline;

import org.ascertain.spark.LocalScratch;
import org.ascertain.spark.Workspace;

/** Sees that no run leaves temporary files behind, nor one that was killed before it. */
final class EmptyScratch implements AutoCloseable {
  private final Workspace workspace;

  EmptyScratch(Workspace workspace) {
    this.workspace = workspace;
    LocalScratch.remove(workspace);
  }

  @Override
  public void close() {
    LocalScratch.remove(workspace);
  }
}
