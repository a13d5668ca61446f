package org.ascertain.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ascertain.errors.ExitCode;
import org.ascertain.errors.UserException;
import org.ascertain.matter.Matter;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.query.score.MechanismScore;
import org.ascertain.query.score.Score;
import org.ascertain.query.score.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares what was found with what is known to be there. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the flows of the last finished run with known truth, per mechanism: precision,"
          + " recall, and decoys that were taken for flows. Ends with 4 when a mechanism with"
          + " strict planted rows has no matched one."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascertain score matter.yaml --truth truth",
      "  ascertain score matter.yaml --truth truth --details"
    })
final class ScoreCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "mechanism",
          "planted_count",
          "found_count",
          "matched_count",
          "decoy_count",
          "precision",
          "precision_low",
          "precision_high",
          "recall",
          "recall_low",
          "recall_high");

  @Spec private CommandSpec spec;
  @Mixin private MatterArgument matter;
  @Mixin private FormatOption format;

  @Option(
      names = "--truth",
      paramLabel = "DIR",
      required = true,
      description = "A folder with flows.csv, decoys.csv and customers.csv.")
  private Path truth;

  @Option(
      names = "--details",
      description = "Name what was missed, what was found beyond, and decoys taken for flows.")
  private boolean hasDetails;

  @Override
  public Integer call() {
    if (!Files.isDirectory(truth)) {
      throw new UserException("There is no folder " + truth + ". Give a matter's truth.");
    }
    Matter read = matter.read();
    Score score;
    try (DuckDbSnapshot snapshot = DuckDbSnapshot.open(read.workspace())) {
      score = Score.of(snapshot, Truth.read(truth), read.classDefinition().period());
    }
    print(score);
    return (score.hasMechanismWithoutMatch() ? ExitCode.INCOMPLETE : ExitCode.DONE).value();
  }

  private void print(Score score) {
    PrintWriter out = spec.commandLine().getOut();
    List<Map<String, Object>> rows =
        score.mechanisms().stream().map(MechanismScore::asRow).toList();
    format.printer(out).print(COLUMNS, rows);
    if (hasDetails && !format.isJson()) {
      score.mechanisms().forEach(mechanism -> printDetails(out, mechanism));
      score.customers().forEach(agreement -> out.println(CellText.of(agreement)));
    }
  }

  private static void printDetails(PrintWriter out, MechanismScore score) {
    score.missed().forEach(row -> out.println(score.mechanism() + " missed " + CellText.of(row)));
    score
        .unexpected()
        .forEach(id -> out.println(score.mechanism() + " found beyond the truth: flow " + id));
    score
        .violated()
        .forEach(row -> out.println(score.mechanism() + " decoy counted " + CellText.of(row)));
  }
}
