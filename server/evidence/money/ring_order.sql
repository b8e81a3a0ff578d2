-- What each order of the wanted stores brought in and paid back, once, whatever number of items and payments it has, and the code that it was first
-- paid through. A negative amount is money paid back.
WITH through AS (
  SELECT p.order_key, p.qr_id FROM payments p JOIN paid o ON o.order_key = p.order_key WHERE p.qr_id IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY p.order_key ORDER BY p.paid_at, p.payment_id) = 1
)
SELECT s.key AS store, t.qr_id AS code, q.gambling_site AS site, CAST(coalesce(epoch(coalesce(p.paid_at, o.created_at)), 0) AS BIGINT) AS "at",
  CAST(greatest(p.received_fen, 0) AS BIGINT) AS fen, CAST(greatest(coalesce(p.refund_fen, 0), 0) + greatest(-p.received_fen, 0) AS BIGINT) AS refund_fen
FROM paid p JOIN order_fact o ON o.sid = p.sid AND o.order_key = p.order_key JOIN scope s ON s.sid = p.sid
LEFT JOIN through t ON t.order_key = p.order_key LEFT JOIN qr_codes q ON q.key = t.qr_id
WHERE p.received_fen <> 0 OR p.refund_fen > 0
ORDER BY s.key, "at", p.order_key
