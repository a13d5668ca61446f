package org.ascertain.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.matter.Matter;
import org.ascertain.pipeline.Pipeline;
import org.ascertain.pipeline.PlannedStage;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.query.WorkspaceStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what a run would do. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what a run would do, without doing it: which stages are current, how many units are"
          + " left and how long they would take at the last rate. Checks the matter file whole."
          + " Writes nothing."
    },
    footerHeading = "%nExample:%n",
    footer = "  ascertain plan matter.yaml")
final class PlanCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MatterArgument matter;
  @Mixin private FormatOption format;

  @Override
  public Integer call() throws IOException {
    Matter read = matter.read();
    List<PlannedStage> planned = new Pipeline(read, new Configuration(), Clock.systemUTC()).plan();
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.openLatest(read.workspace())) {
      new Sections()
          .add("Plan", rows(planned, new WorkspaceStatus(snapshot).stages()))
          .print(spec.commandLine().getOut(), format.value());
    }
    return 0;
  }

  private static List<Map<String, Object>> rows(
      List<PlannedStage> planned, List<Map<String, Object>> status) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PlannedStage stage : planned) {
      Map<String, Object> known = status.get(stage.stage().number() - 1);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("stage", stage.stage().label());
      row.put("would", stage.isCurrent() ? "skip, it is current" : "run");
      row.put("units_done", known.get("units_done"));
      row.put("units_left", known.get("units_left"));
      row.put("seconds_left", known.get("seconds_left"));
      rows.add(row);
    }
    return rows;
  }
}
