-- Question: who falls out of the class at which clause?
-- Tables: attrition
-- Caveat: clauses are applied in order; a customer counts as dropped at the first that fails. Unknown
--   means that the frame does not say, and unknown does not keep.
SELECT class_version, ordinal, clause_id, rule, kept_count, dropped_count, unknown_count
FROM attrition
ORDER BY class_version, ordinal;
