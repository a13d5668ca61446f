-- Question: for whom could the sources have shown a mechanism at all?
-- Tables: class_members, customers, class_member_observability, class_member_observed_days
-- Caveat: NONE is no denial. Such a customer is nonresponse for the mechanism, never a zero.
SELECT
  o.name AS mechanism,
  o.value AS observability,
  count(*) AS customer_count,
  count(*) FILTER (WHERE coalesce(c.sampled, false) OR c.is_certainty) AS sampled_customers,
  round(avg(d.value), 1) AS mean_observed_days
FROM class_members AS m
JOIN customers AS c USING (customer_id)
JOIN class_member_observability AS o
  ON o.customer_id = m.customer_id AND o.class_version = m.class_version
LEFT JOIN class_member_observed_days AS d
  ON d.customer_id = m.customer_id AND d.class_version = m.class_version AND d.name = o.name
WHERE m.is_member
GROUP BY o.name, o.value
ORDER BY o.name, o.value;
