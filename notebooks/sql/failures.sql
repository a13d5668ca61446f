-- Question: what could not be read, in which sources, and why?
-- Tables: item_failures, sources
-- Caveat: an item that could not be fully read may still have a row in items, with what could be
--   read. Absence of evidence from these sources is no evidence of absence.
SELECT
  f.code,
  s.kind,
  s.customer_id,
  s.path,
  count(*) AS failures,
  min(f.locator) AS example_locator
FROM item_failures AS f
JOIN sources AS s USING (source_id)
GROUP BY f.code, s.kind, s.customer_id, s.path
ORDER BY failures DESC, f.code, s.path;
