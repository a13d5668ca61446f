package org.ascertain.matter;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ascertain.model.Nullable;

/**
 * One case as its matter file tells it.
 *
 * @param id short name
 * @param title title
 * @param location URI of the matter file; relative paths in it start at its folder
 * @param sha256 SHA-256 of the matter file
 * @param workspace URI of the workspace, resolved
 * @param timeZone zone of dates that have none
 * @param provider the defendant and its affiliates
 * @param theory what the claim is about
 * @param classDefinition who is a member
 * @param frame the list of customers; null when the matter has none
 * @param sampling how the sampled customers were drawn
 * @param sources what was received
 * @param designations files of legal designations, as written
 * @param thirdParties further registry files, as written
 * @param detectors thresholds
 * @param statutes parameters of law by statute, as read
 * @param labels files of review labels, as written
 * @param extraction how items are read
 */
public record Matter(
    String id,
    String title,
    String location,
    String sha256,
    String workspace,
    ZoneId timeZone,
    Provider provider,
    Theory theory,
    ClassDefinition classDefinition,
    @Nullable Frame frame,
    Sampling sampling,
    List<SourceEntry> sources,
    List<String> designations,
    List<String> thirdParties,
    DetectorSettings detectors,
    Map<String, Object> statutes,
    List<String> labels,
    ExtractionSettings extraction)
    implements Serializable {}
