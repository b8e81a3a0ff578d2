-- The figures of each store that belongs to a ring.
WITH money_in AS (SELECT sid, count(*) AS orders, sum(received_fen) AS fen FROM paid GROUP BY sid),
money_out AS (SELECT s.sid, sum(w.amount_fen) AS fen FROM withdrawals w JOIN scope s ON s.key = w.store_key GROUP BY s.sid)
SELECT r.ring_id, s.key, coalesce(t.name, s.key) AS name, coalesce(i.orders, 0) AS orders, i.fen AS in_fen, o.fen AS withdrawn_fen,
  CASE WHEN m.n > 0 THEN m.value END AS empty_share
FROM ring_store r JOIN scope s ON s.sid = r.sid LEFT JOIN stores t ON t.key = s.key
LEFT JOIN money_in i ON i.sid = r.sid LEFT JOIN money_out o ON o.sid = r.sid LEFT JOIN measure m ON m.sid = r.sid AND m.indicator = 'empty'
ORDER BY r.ring_id, s.key
