-- Question: who received contact data, how, and how strong is the evidence?
-- Tables: flows, third_parties
-- Caveat: counts flows, not customers or people, inside and outside the theory and the period.
--   Grade F never counts for anything. A recipient that is not verified is named by the registry
--   that comes with the program; an expert must confirm it.
SELECT
  f.third_party_id,
  any_value(t.name) AS third_party,
  f.mechanism,
  f.grade,
  count(*) AS flows,
  count(DISTINCT f.customer_id) AS customer_count,
  sum(f.contact_count) AS contacts,
  min(f.occurred_at) AS first_at,
  max(f.occurred_at) AS last_at,
  bool_and(f.is_recipient_verified) AS is_verified
FROM flows AS f
LEFT JOIN (
  SELECT third_party_id, min(name) AS name FROM third_parties GROUP BY third_party_id
) AS t USING (third_party_id)
GROUP BY f.third_party_id, f.mechanism, f.grade
ORDER BY f.grade, flows DESC, f.third_party_id, f.mechanism;
