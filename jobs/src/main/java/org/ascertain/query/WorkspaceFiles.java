package org.ascertain.query;

import io.delta.kernel.defaults.engine.DefaultEngine;
import java.nio.file.Path;
import org.ascertain.matter.Location;

/**
 * Where the files of a workspace are read.
 *
 * @param files live files of its tables
 * @param spillFolder where a query may keep what does not fit into memory
 */
record WorkspaceFiles(LiveFiles files, Path spillFolder) {
  /** The files of a workspace on a local disk, or of a local cache of another one. */
  static WorkspaceFiles of(String uri) {
    Location workspace = Location.of(uri);
    if (!workspace.isLocal()) {
      return RemoteFiles.open(workspace);
    }
    String tables = workspace.toPath() + "/tables";
    return new WorkspaceFiles(
        new DeltaLiveFiles(tables, DefaultEngine.create(new LocalFileIo())),
        spill(workspace.toPath().resolve("scratch")));
  }

  static Path spill(Path folder) {
    return folder.resolve("query-" + ProcessHandle.current().pid());
  }
}
