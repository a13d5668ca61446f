-- Question: which members of the class are affected or exposed, by what, and since when?
-- Tables: class_members, customers, exposures
-- Caveat: affected is a flow of the theory graded A to C in the period, exposed one graded D or E
--   only. Customers that no source could have shown are null there and are not listed here.
SELECT
  m.customer_id,
  c.stratum,
  m.is_affected,
  m.is_exposed,
  m.best_grade,
  e.third_party_id,
  e.mechanism,
  e.first_at,
  e.last_at,
  e.contact_count,
  e.flow_count
FROM class_members AS m
JOIN customers AS c USING (customer_id)
LEFT JOIN exposures AS e ON e.customer_id = m.customer_id AND e.in_theory
WHERE m.is_member AND (m.is_affected OR m.is_exposed)
ORDER BY m.best_grade, m.customer_id, e.third_party_id, e.mechanism;
