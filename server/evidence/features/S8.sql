-- Money withdrawn over money received (refunds off). Extra: median hours from sign-off to the next withdrawal.
WITH received AS (
  SELECT sid, sum(received_fen) - coalesce(sum(refund_fen), 0) AS fen FROM paid GROUP BY sid
),
withdrawn AS (
  SELECT s.sid, sum(w.amount_fen) AS fen FROM withdrawals w JOIN scope s ON s.key = w.store_key GROUP BY s.sid
),
lag AS (
  SELECT sid, count(hours_to_withdrawal) AS n, median(hours_to_withdrawal) AS hours FROM signed_order GROUP BY sid
)
SELECT l.sid, l.n, w.fen / r.fen AS value, l.hours AS extra
FROM lag l JOIN received r ON r.sid = l.sid JOIN withdrawn w ON w.sid = l.sid
WHERE r.fen > 0 AND l.n > 0
