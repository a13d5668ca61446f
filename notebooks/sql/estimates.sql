-- Question: how many customers are affected, and how sure is that?
-- Tables: estimates
-- Caveat: low and high are limits of an estimate under the sampling design. The worst cases take
--   every customer that could not be observed as unaffected, or as affected. Read flags first.
SELECT
  estimand,
  domain,
  method,
  point,
  low,
  high,
  confidence,
  sampled_count,
  respondent_count,
  frame_count,
  worst_case_low,
  worst_case_high,
  flags,
  estimate_id
FROM estimates
WHERE is_default
ORDER BY domain <> 'CLASS', domain <> 'ALL', domain, estimand;
