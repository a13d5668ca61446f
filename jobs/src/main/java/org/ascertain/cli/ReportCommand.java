package org.ascertain.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.matter.Location;
import org.ascertain.matter.Matter;
import org.ascertain.model.Nullable;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.report.Report;
import org.ascertain.spark.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the exhibit. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the exhibit, one self-contained HTML page: estimates with their limits, flows, what"
          + " is complete and what is not, methods, the manifest of the run."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascertain report matter.yaml",
      "  ascertain report matter.yaml --unmask --output for-counsel.html"
    })
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MatterArgument matter;
  @Mixin private FormatOption format;

  @Option(
      names = "--unmask",
      description = "Show names of persons and files; without it they stand as codes.")
  private boolean isUnmasked;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "URI",
      description = "Where the page goes. Default: report/report.html in the workspace.")
  private @Nullable String output;

  @Override
  public Integer call() throws IOException {
    LogFile.in(matter.workspace());
    Matter read = matter.read();
    Report.Names names = isUnmasked ? Report.Names.SHOWN : Report.Names.MASKED;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("report", write(read, names, target(read)));
    format.printer(spec.commandLine().getOut()).print(List.of("report"), List.of(row));
    return 0;
  }

  /** Writes the page of the last finished run; tells where it is. */
  static String write(Matter matter, Report.Names names, String target) throws IOException {
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(matter.workspace())) {
      Report.write(Report.html(snapshot, matter, names), target, new Configuration());
    }
    return target.replaceFirst("^file:", "");
  }

  static String defaultTarget(Matter matter) {
    return new Workspace(matter.workspace()).reportPath() + "/report.html";
  }

  private String target(Matter read) {
    return output == null ? defaultTarget(read) : Location.of(output).uri();
  }
}
