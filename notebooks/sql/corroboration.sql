-- Question: which flows do two or more independent kinds of source show?
-- Tables: source_overlaps
-- Caveat: sources may share an origin; independence of the kinds is a matter for the expert.
SELECT mechanism, source_kinds, len(source_kinds) AS kinds, flow_count
FROM source_overlaps
ORDER BY mechanism, kinds DESC, flow_count DESC, source_kinds;
