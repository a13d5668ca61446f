package org.ascertain.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ascertain.errors.NearestName;
import org.ascertain.errors.UsageException;
import org.ascertain.model.Nullable;
import org.ascertain.model.StageName;
import org.ascertain.pipeline.RunOptions;
import picocli.CommandLine.Option;

/** Which stages a command is about. */
final class StageChoice {
  @Option(names = "--from", paramLabel = "STAGE", description = "The first stage to run.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "STAGE", description = "The last stage to run.")
  private @Nullable String to;

  @Option(names = "--only", paramLabel = "STAGE", description = "The only stage to run.")
  private @Nullable String only;

  RunOptions applyTo(RunOptions options) {
    if (only != null && (from != null || to != null)) {
      throw new UsageException("Give --only, or --from and --to, not both.");
    }
    StageName first = stage(only == null ? from : only, options.from());
    StageName last = stage(only == null ? to : only, options.to());
    if (last.compareTo(first) < 0) {
      throw new UsageException(
          "Stage " + last.label() + " comes before " + first.label() + "; swap --from and --to.");
    }
    return options.between(first, last);
  }

  private static StageName stage(@Nullable String label, StageName fallback) {
    if (label == null) {
      return fallback;
    }
    return Arrays.stream(StageName.values())
        .filter(stage -> stage.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> unknown(label));
  }

  private static UsageException unknown(String label) {
    List<String> labels = Arrays.stream(StageName.values()).map(StageName::label).toList();
    return new UsageException("No stage '" + label + "'" + NearestName.remedy(label, labels));
  }
}
