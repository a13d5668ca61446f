package org.ascertain.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ascertain.errors.UsageException;
import org.ascertain.model.Nullable;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.query.RunDifference;
import org.ascertain.query.SourceExceptions;
import org.ascertain.query.WorkspaceStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how far a matter is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Per stage: what is done, left and failed, and at what rate; failures by code; per source"
          + " what is encrypted, unsupported, truncated or there twice (a table shows the 100"
          + " sources with most of it, JSON all); containers whose counts do not add up. Shows"
          + " committed waves of a run that is going on.",
      "With --diff: what changed between two runs, and why."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascertain status matter.yaml",
      "  ascertain status matter.yaml --diff 20240501T101500-1a2b3c4d 20240601T090000-5e6f7a8b"
    })
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MatterArgument matter;
  @Mixin private FormatOption format;

  @Option(
      names = "--diff",
      paramLabel = "RUN",
      arity = "2",
      description = "Two runs to compare; their ids stand in the table runs.")
  private @Nullable List<String> runs;

  @Override
  public Integer call() {
    Sections sections = runs == null ? status() : difference(runs);
    sections.print(spec.commandLine().getOut(), format.value());
    return 0;
  }

  private Sections status() {
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.openLatest(matter.workspace())) {
      WorkspaceStatus status = new WorkspaceStatus(snapshot);
      SourceExceptions exceptions = new SourceExceptions(snapshot);
      boolean isForPeople = format.value() == OutputFormat.TABLE;
      int most = isForPeople ? SourceExceptions.SHOWN : Integer.MAX_VALUE;
      return new Sections()
          .add("Runs", status.runs())
          .add("Stages", status.stages())
          .add("Failures", status.failures())
          .add("Exceptions of all sources", List.of(exceptions.total()))
          .add("Exceptions by source", exceptions.rows(most))
          .add("Reconciliation differences", status.differences());
    }
  }

  private Sections difference(List<String> ids) {
    if (ids.size() != 2) {
      throw new UsageException("--diff needs two runs.");
    }
    String workspace = matter.workspace();
    try (DuckDbSnapshot before = DuckDbSnapshot.open(workspace, ids.get(0));
        DuckDbSnapshot after = DuckDbSnapshot.open(workspace, ids.get(1))) {
      RunDifference difference = new RunDifference(before, after);
      return new Sections()
          .add("Why", difference.reasons())
          .add("Rows", difference.rows())
          .add("Estimates", difference.estimates());
    }
  }
}
