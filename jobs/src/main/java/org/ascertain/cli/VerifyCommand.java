package org.ascertain.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ascertain.errors.UsageException;
import org.ascertain.query.DuckDbSnapshot;
import org.ascertain.query.EvidenceDigests;
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
  public Integer call() {
    if (!isDigests) {
      throw new UsageException("Only --digests is there yet.");
    }
    try (DuckDbSnapshot snapshot = matter.snapshot()) {
      format
          .printer(spec.commandLine().getOut())
          .print(List.of("table", "row_count", "sha256"), digests(snapshot));
    }
    return 0;
  }

  private static List<Map<String, Object>> digests(DuckDbSnapshot snapshot) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (EvidenceDigests.TableDigest digest : EvidenceDigests.of(snapshot)) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("table", digest.table());
      row.put("row_count", digest.rowCount());
      row.put("sha256", digest.sha256());
      rows.add(row);
    }
    return rows;
  }
}
