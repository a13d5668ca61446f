package org.ascertain.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.ascertain.errors.ExitCode;
import org.ascertain.pipeline.Verification;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.query.EvidenceDigests;
import org.ascertain.spark.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks that sources and tables are what they were. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Hashes the sources again and checks the tables against what the last finished run left. Ends"
          + " with 2 on any difference."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ascertain verify matter.yaml",
      "  ascertain verify matter.yaml --digests --format json"
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MatterArgument matter;
  @Mixin private FormatOption format;

  @Option(
      names = "--digests",
      description =
          "Instead: a digest of each table of evidence. Two runs are equal when these are.")
  private boolean isDigests;

  @Override
  public Integer call() throws IOException {
    return (isDigests ? digests() : checks()).value();
  }

  private ExitCode checks() throws IOException {
    LogFile.in(matter.workspace());
    Workspace workspace = new Workspace(matter.workspace());
    boolean isGood = true;
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Verification.Check check : new Verification(workspace, new Configuration()).run()) {
      isGood &= check.isGood();
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("result", check.isGood() ? "good" : "DIFFERENT");
      row.put("kind", check.kind());
      row.put("subject", check.subject());
      row.put("expected", check.expected());
      row.put("found", check.found());
      rows.add(row);
    }
    format
        .printer(spec.commandLine().getOut())
        .print(List.of("result", "kind", "subject", "expected", "found"), rows);
    return isGood ? ExitCode.DONE : ExitCode.USER;
  }

  private ExitCode digests() {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (DuckDbSnapshot snapshot = matter.snapshot()) {
      for (EvidenceDigests.TableDigest digest : EvidenceDigests.of(snapshot)) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("table", digest.table());
        row.put("row_count", digest.rowCount());
        row.put("sha256", digest.sha256());
        rows.add(row);
      }
    }
    format
        .printer(spec.commandLine().getOut())
        .print(List.of("table", "row_count", "sha256"), rows);
    return ExitCode.DONE;
  }
}
