package org.ascertain.query;

import java.util.List;
import java.util.Map;

/**
 * A step of a walk from a number down to bytes.
 *
 * @param kind estimate, figure, customer, flow, person, record, contact, item, source or more
 * @param id key of the thing
 * @param facts what its row says, by column, in order; nulls left out
 * @param below what it rests on
 */
public record TraceNode(String kind, String id, Map<String, Object> facts, List<TraceNode> below) {}
