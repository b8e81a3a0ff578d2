-- Days from first to last order of a store that has stopped: closed, or silent for longer than that at the end of the case. Extra: turnover in fen.
WITH life AS (
  SELECT sid, count(*) AS n, min(created_at) AS first_order, max(created_at) AS last_order, sum(amount_fen) AS turnover
  FROM order_fact WHERE created_at IS NOT NULL GROUP BY sid
)
SELECT l.sid, l.n, date_diff('day', l.first_order, l.last_order) + 1 AS value, l.turnover AS extra
FROM life l JOIN scope s ON s.sid = l.sid LEFT JOIN stores t ON t.key = s.key
WHERE l.turnover IS NOT NULL AND (t.closed_at IS NOT NULL OR date_diff('day', l.last_order, (SELECT max(created_at) FROM orders)) >= $silentDays)
  AND (t.opened_at IS NOT NULL OR date_diff('day', (SELECT min(created_at) FROM orders), l.first_order) >= $silentDays)
