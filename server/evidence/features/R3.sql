-- Collection codes per day on which the store's codes were used. Extra: median minutes from a code's first to its last use.
WITH payment AS (
  SELECT p.qr_id, min(o.store_key) AS store_key, min(p.paid_at) AS first_paid, max(p.paid_at) AS last_paid, bool_and(has_hour(p.day_only, 'paid_at')) AS timed
  FROM payments p LEFT JOIN orders o ON o.key = p.order_key WHERE p.qr_id IS NOT NULL GROUP BY p.qr_id
),
code AS (
  SELECT coalesce(q.store_key, p.store_key) AS store_key, coalesce(q.key, p.qr_id) AS qr_id,
    coalesce(least(q.first_seen, p.first_paid), q.first_seen, p.first_paid) AS first_seen,
    coalesce(greatest(q.last_seen, p.last_paid), q.last_seen, p.last_paid) AS last_seen,
    coalesce(p.timed, true) AND coalesce(has_hour(q.day_only, 'first_seen') AND has_hour(q.day_only, 'last_seen'), true) AS timed
  FROM qr_codes q FULL OUTER JOIN payment p ON p.qr_id = q.key
)
SELECT s.sid, count(*) AS n, count(*) / count(DISTINCT CAST(c.first_seen AS DATE)) AS value,
  median(date_diff('second', c.first_seen, c.last_seen) / 60.0) AS extra
FROM code c JOIN scope s ON s.key = c.store_key
WHERE c.first_seen IS NOT NULL AND c.last_seen IS NOT NULL AND c.timed
GROUP BY s.sid
