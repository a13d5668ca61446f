package org.ascertain.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascertain.model.StageName;
import org.ascertain.pipeline.RunSummary;
import org.ascertain.query.Snapshot;
import org.ascertain.query.WorkspaceStatus;

/** What a run did and what came out of it. */
final class RunOutcome {
  private static final String ESTIMATES =
      "SELECT estimand, domain, method, point, low, high, confidence, flags, estimate_id"
          + " FROM estimates WHERE is_default AND domain IN ('CLASS', 'ALL')"
          + " ORDER BY domain <> 'CLASS', estimand, method";

  private final RunSummary summary;
  private final Snapshot snapshot;
  private final WorkspaceStatus status;

  RunOutcome(RunSummary summary, Snapshot snapshot) {
    this.summary = summary;
    this.snapshot = snapshot;
    this.status = new WorkspaceStatus(snapshot);
  }

  Sections sections() {
    return new Sections()
        .add("Stages", stages())
        .add("Failures", status.failures())
        .add("Reconciliation differences", status.differences())
        .add("Estimates", snapshot.query(ESTIMATES));
  }

  /** Whether items or records could not be read, or counts do not add up. */
  boolean isIncomplete() {
    return !status.failures().isEmpty() || !status.differences().isEmpty();
  }

  private List<Map<String, Object>> stages() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (StageName stage : StageName.values()) {
      if (summary.ran().contains(stage) || summary.skipped().contains(stage)) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("run_id", summary.runId());
        row.put("stage", stage.label());
        row.put("outcome", summary.ran().contains(stage) ? "ran" : "was current");
        rows.add(row);
      }
    }
    return rows;
  }
}
