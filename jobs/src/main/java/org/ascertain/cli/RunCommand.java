package org.ascertain.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.errors.ExitCode;
import org.ascertain.matter.Matter;
import org.ascertain.pipeline.Pipeline;
import org.ascertain.pipeline.RunOptions;
import org.ascertain.pipeline.RunSummary;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.sandbox.Recognition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the tables of a matter up to date. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Brings the tables of a matter up to date: runs the stages that are not current, in order,"
          + " and goes on where a run was cut off. One run at a time holds a workspace.",
      "Progress goes to standard error, results to standard output, the log to the workspace."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascertain run matter.yaml",
      "  ascertain run matter.yaml --to items --strict",
      "  ascertain run matter.yaml -- --master spark://host:7077 --executor-memory 8g"
    })
final class RunCommand implements Callable<Integer> {
  private static final long MEGABYTE = 1L << 20;

  @Spec private CommandSpec spec;
  @Mixin private MatterArgument matter;
  @Mixin private StageChoice stages;
  @Mixin private FormatOption format;

  @Option(
      names = "--strict",
      description = "Exit with 4 when items or records failed or counts do not add up.")
  private boolean isStrict;

  @Option(
      names = "--wave-megabytes",
      paramLabel = "N",
      defaultValue = "512",
      description =
          "How much is read before the next commit: what a killed run loses at most. May be a"
              + " fraction. Default: ${DEFAULT-VALUE}.")
  private double waveMegabytes;

  @Override
  public Integer call() throws IOException {
    LogFile.in(matter.workspace());
    Matter read = matter.read();
    tellOfRecognition(read);
    RunOptions options =
        stages
            .applyTo(RunOptions.all())
            .withWaveBytes(Math.round(waveMegabytes * MEGABYTE))
            .heardBy(new ProgressPrinter(spec.commandLine().getErr()));
    RunSummary summary = new Pipeline(read, new Configuration(), Clock.systemUTC()).run(options);
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(read.workspace())) {
      RunOutcome outcome = new RunOutcome(summary, snapshot);
      outcome.sections().print(spec.commandLine().getOut(), format.value());
      boolean isRefused = isStrict && outcome.isIncomplete();
      return (isRefused ? ExitCode.INCOMPLETE : ExitCode.DONE).value();
    }
  }

  /** Each image says so in a row of its own; here it is said once. */
  private void tellOfRecognition(Matter read) {
    if (Recognition.of(read.extraction().ocr()).isMissing()) {
      spec.commandLine()
          .getErr()
          .println(
              "The matter asks for recognition of characters (extraction: {ocr: true}), but"
                  + " Tesseract is not on the search path of this machine. Images are kept without"
                  + " text, each with a failure OCR_MISSING. Install it (for example: apt-get"
                  + " install tesseract-ocr) and run again: they are read again then.");
    }
  }
}
