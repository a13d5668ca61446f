package org.ascertain.cli;

import java.util.Map;
import org.ascertain.matter.Matter;
import org.ascertain.matter.MatterReader;
import org.ascertain.model.Nullable;
import org.ascertain.query.DuckDbSnapshot;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The matter that a command is about, and where its tables are. */
final class MatterArgument {
  @Parameters(
      paramLabel = "MATTER",
      index = "0",
      description = "A matter file, or a folder with a matter.yaml.")
  private String file;

  @Option(
      names = "--workspace",
      paramLabel = "URI",
      description =
          "Where the tables are: a folder or any Hadoop file system URI. Overrides the matter file;"
              + " default is 'workspace' beside it.")
  private @Nullable String workspace;

  /** As given. */
  String file() {
    return file;
  }

  /** The matter, checked whole. */
  Matter read() {
    return MatterReader.read(file, overrides());
  }

  /** The workspace, whatever else is wrong with the matter. */
  String workspace() {
    return MatterReader.workspace(file, overrides());
  }

  /** The tables as the last finished run left them. */
  DuckDbSnapshot snapshot() {
    return DuckDbSnapshot.open(workspace());
  }

  private Map<String, String> overrides() {
    return workspace == null ? Map.of() : Map.of("workspace", workspace);
  }
}
