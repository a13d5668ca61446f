-- Question: what happened to the contact data of one customer, in order of time?
-- Tables: flows, flow_evidence
-- Caveat: all grades, inside and outside the theory and the period; what counts stands in
--   exposures and class_members.
-- Parameter: $customer_id
SELECT
  coalesce(f.occurred_at, f.window_from_at) AS event_at,
  f.third_party_id,
  f.mechanism,
  f.actor,
  f.grade,
  f.mailbox,
  f.contact_count,
  f.authorisation_basis,
  f.explanation,
  count(e.locator) AS evidence_count,
  f.flow_id
FROM flows AS f
LEFT JOIN flow_evidence AS e USING (flow_id)
WHERE f.customer_id = $customer_id
GROUP BY ALL
ORDER BY event_at, f.flow_id;
