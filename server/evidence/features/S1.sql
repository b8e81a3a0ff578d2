-- Orders in the first 24 hours of a store whose opening is known; a store with no sale soon after it opened has no first day to judge.
WITH opening AS (
  SELECT s.sid, t.opened_at, min(o.created_at) AS first_order, count(*) AS n
  FROM order_fact o JOIN scope s ON s.sid = o.sid JOIN stores t ON t.key = s.key
  WHERE t.opened_at IS NOT NULL AND o.created_at IS NOT NULL
  GROUP BY s.sid, t.opened_at
)
SELECT p.sid, p.n, count(*) FILTER (WHERE o.created_at < p.first_order + INTERVAL 24 HOUR) AS value, NULL AS extra
FROM opening p JOIN order_fact o ON o.sid = p.sid
WHERE date_diff('day', p.opened_at, p.first_order) BETWEEN 0 AND $openingDays
GROUP BY p.sid, p.n
