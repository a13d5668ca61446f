-- Question: does every container give what it should hold?
-- Tables: reconciliation, sources
-- Caveat: expected counts come from code that shares nothing with the reader. Zero everywhere is the
--   rule; each other row needs an explanation before a number rests on that source.
SELECT
  s.path,
  s.kind,
  count(*) AS containers,
  sum(r.expected_count) AS expected,
  sum(r.emitted_count) AS emitted,
  sum(r.failed_count) AS failed,
  sum(abs(r.difference)) AS difference
FROM reconciliation AS r
JOIN sources AS s USING (source_id)
GROUP BY s.path, s.kind
ORDER BY difference DESC, s.path;
