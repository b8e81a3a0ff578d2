-- Per ring and day: numbers bought, parcels shipped, money in, money out.
WITH event AS (
  SELECT p.sid, CAST(p.sold_at AS DATE) AS day, 1 AS bought, 0 AS shipped, 0 AS in_fen, 0 AS withdrawn_fen FROM parcel p WHERE p.sold_at IS NOT NULL
  UNION ALL SELECT p.sid, CAST(p.picked_at AS DATE), 0, 1, 0, 0 FROM parcel p WHERE p.picked_at IS NOT NULL
  UNION ALL SELECT p.sid, CAST(coalesce(p.paid_at, o.created_at) AS DATE), 0, 0, p.received_fen, 0 FROM paid p JOIN order_fact o ON o.sid = p.sid AND o.order_key = p.order_key
    WHERE p.received_fen > 0 AND coalesce(p.paid_at, o.created_at) IS NOT NULL
  UNION ALL SELECT s.sid, CAST(w."at" AS DATE), 0, 0, 0, w.amount_fen FROM withdrawals w JOIN scope s ON s.key = w.store_key
)
SELECT r.ring_id, CAST(e.day AS VARCHAR) AS day, CAST(sum(bought) AS BIGINT) AS bought, CAST(sum(shipped) AS BIGINT) AS shipped,
  CAST(sum(in_fen) AS BIGINT) AS in_fen, CAST(sum(withdrawn_fen) AS BIGINT) AS withdrawn_fen
FROM event e JOIN ring_store r ON r.sid = e.sid GROUP BY r.ring_id, e.day ORDER BY r.ring_id, e.day
