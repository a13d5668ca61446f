package org.ascertain.pipeline;

import org.ascertain.model.StageName;

/**
 * What a run would do with a stage.
 *
 * @param stage the stage
 * @param isCurrent whether it would be skipped
 */
public record PlannedStage(StageName stage, boolean isCurrent) {}
