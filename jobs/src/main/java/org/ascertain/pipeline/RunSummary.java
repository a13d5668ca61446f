package org.ascertain.pipeline;

import java.util.List;
import org.ascertain.model.StageName;

/**
 * What a run did.
 *
 * @param runId the run
 * @param ran stages that ran
 * @param skipped stages that were current
 */
public record RunSummary(String runId, List<StageName> ran, List<StageName> skipped) {}
