package org.ascertain.synth.scene;

import java.time.Instant;
import java.util.Map;

/**
 * A row of the unified audit log.
 *
 * @param id GUID
 * @param at when
 * @param recordType record type number
 * @param operation operation
 * @param userId who acted
 * @param data the event, as the log's JSON has it
 */
public record AuditRow(
    String id,
    Instant at,
    int recordType,
    String operation,
    String userId,
    Map<String, Object> data) {}
