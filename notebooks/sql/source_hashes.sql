-- Question: what was received from whom, and are the bytes those that were sent?
-- Tables: sources
-- Caveat: hash_matches is null where no hash came with the delivery.
SELECT
  path,
  kind,
  side,
  customer_id,
  received_on,
  received_from,
  volume,
  size_bytes,
  sha256,
  hash_matches,
  warning
FROM sources
ORDER BY coalesce(hash_matches, true), path;
