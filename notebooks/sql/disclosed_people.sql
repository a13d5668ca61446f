-- Question: about how many people did each third party receive data?
-- Tables: flows, flow_contacts, persons
-- Caveat: distinct people behind flows graded A to C, whatever the theory says; role accounts are
--   left out. A person is a cluster of identifiers, not a verified human being.
SELECT
  f.third_party_id,
  f.mechanism,
  count(DISTINCT c.person_id) AS persons,
  count(DISTINCT f.customer_id) AS customer_count
FROM flows AS f
JOIN flow_contacts AS c USING (flow_id)
JOIN persons AS p ON p.person_id = c.person_id
WHERE f.grade IN ('A', 'B', 'C') AND NOT p.is_role
GROUP BY f.third_party_id, f.mechanism
ORDER BY persons DESC, f.third_party_id, f.mechanism;
