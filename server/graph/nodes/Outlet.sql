-- (:Outlet)
WITH referenced AS (
  SELECT key FROM outlets
  UNION SELECT pickup_key FROM waybills WHERE pickup_key IS NOT NULL
  UNION SELECT sign_key FROM waybills WHERE sign_key IS NOT NULL
  UNION SELECT outlet_key FROM scans WHERE outlet_key IS NOT NULL
)
SELECT
  r.key, coalesce(o.name, r.key) AS name, split_part(r.key, ':', 1) AS courier, substr(r.key, strpos(r.key, ':') + 1) AS outlet, o.city,
  o.key IS NULL AS implied, o.day_only AS dayOnly, o.source_id, o.line
FROM referenced r LEFT JOIN outlets o ON o.key = r.key
