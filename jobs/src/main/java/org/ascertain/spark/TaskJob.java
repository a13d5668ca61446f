package org.ascertain.spark;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.util.SerializableConfiguration;

/** What a task of a wave does: reads its inputs one after the other into files of its own. */
final class TaskJob<I> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Workspace workspace;
  private final String prefix;
  private final SerializableConfiguration configuration;
  private final RowWorkFactory<I> factory;

  TaskJob(
      Workspace workspace,
      String prefix,
      SerializableConfiguration configuration,
      RowWorkFactory<I> factory) {
    this.workspace = workspace;
    this.prefix = prefix;
    this.configuration = configuration;
    this.factory = factory;
  }

  TaskOutput read(Iterator<I> inputs) throws Exception {
    try (RowWork<I> work = factory.open();
        TaskFiles files = new TaskFiles(workspace, prefix, configuration.value())) {
      while (inputs.hasNext()) {
        work.read(inputs.next(), files);
      }
      return files.finish();
    }
  }
}
