package org.ascertain.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.errors.UserException;
import org.ascertain.matter.Matter;
import org.ascertain.matter.MatterReader;
import org.ascertain.pipeline.Pipeline;
import org.ascertain.pipeline.RunOptions;
import org.ascertain.pipeline.RunSummary;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs everything on a small fictional matter. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the sample matter, which is fictional, to a folder, runs everything on it inside this"
          + " process, and prints the estimates, where the report is, and what to try next."
    },
    footerHeading = "%nExample:%n",
    footer = "  ascertain demo")
final class DemoCommand implements Callable<Integer> {
  /** Set by the launcher: the folder that holds data-samples. */
  private static final String HOME = "ascertain.home";

  @Spec private CommandSpec spec;
  @Mixin private FormatOption format;

  @Parameters(
      paramLabel = "DIR",
      index = "0",
      arity = "0..1",
      defaultValue = "ascertain-demo",
      description = "Where the matter is copied to. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    copySample();
    Path file = folder.resolve("matter.yaml");
    LogFile.in(MatterReader.workspace(file.toString(), Map.of()));
    Matter matter = MatterReader.read(file.toString(), Map.of());
    RunOptions options = RunOptions.all().heardBy(new ProgressPrinter(spec.commandLine().getErr()));
    RunSummary summary = new Pipeline(matter, new Configuration(), Clock.systemUTC()).run(options);
    String target = ReportCommand.defaultTarget(matter);
    String report = ReportCommand.write(matter, Report.Names.MASKED, target);
    print(file, matter, summary, report);
    return 0;
  }

  private void print(Path file, Matter matter, RunSummary summary, String report) {
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(matter.workspace())) {
      new RunOutcome(summary, snapshot)
          .sections()
          .add("Report", List.of(Map.of("path", report)))
          .print(out, format.value());
    }
    if (!format.isJson()) {
      out.println("The report: " + report);
      out.println();
      out.println("Try next:");
      out.println("  ascertain status " + file);
      out.println("  ascertain sql " + file + " \"FROM flows\"");
      out.println("  ascertain trace " + file + " ESTIMATE_ID");
      out.println("  ascertain score " + file + " --truth " + folder.resolve("truth"));
    }
  }

  private void copySample() throws IOException {
    Path sample = sample();
    Path matter = folder.resolve("matter.yaml");
    if (Files.exists(matter)) {
      if (Files.mismatch(matter, sample.resolve("matter.yaml")) >= 0) {
        throw new UserException(folder + " holds another matter. Give another folder.");
      }
      return;
    }
    if (Files.exists(folder)) {
      throw new UserException(folder + " is there and holds no demo. Give another folder.");
    }
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.sorted().toList()) {
        Files.copy(file, folder.resolve(sample.relativize(file).toString()));
      }
    }
  }

  private static Path sample() {
    String home = System.getProperty(HOME);
    Path sample = Path.of(home == null ? "." : home, "data-samples");
    if (!Files.isRegularFile(sample.resolve("matter.yaml"))) {
      throw new UserException(
          "There is no sample matter at " + sample + ". Start this with jobs/bin/ascertain.");
    }
    return sample;
  }
}
