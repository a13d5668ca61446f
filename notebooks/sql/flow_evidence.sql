-- Question: what shows this flow, and where exactly are those bytes?
-- Tables: flows, flow_evidence, items, sources
-- Caveat: the locator leads to the bytes inside the source; check the hash of the source first.
-- Parameter: $flow_id
SELECT
  f.flow_id,
  f.grade,
  f.explanation,
  e.source_kind,
  e.locator,
  i.kind AS item_kind,
  i.sha256 AS item_sha256,
  i.hash_basis,
  s.path AS source_path,
  s.sha256 AS source_sha256
FROM flows AS f
JOIN flow_evidence AS e USING (flow_id)
LEFT JOIN items AS i ON i.item_id = e.item_id
LEFT JOIN sources AS s ON s.source_id = i.source_id
WHERE f.flow_id = $flow_id
ORDER BY e.source_kind, e.locator;
