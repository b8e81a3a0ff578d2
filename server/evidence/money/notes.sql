-- What counting each order once leaves out, and payments at the stores' own codes whose orders were not loaded.
WITH paid_more AS (
  SELECT p.order_key, sum(y.amount_fen) - any_value(p.amount_fen) AS surplus
  FROM paid p JOIN payments y ON y.order_key = p.order_key GROUP BY p.order_key HAVING count(DISTINCT y.payment_id) > 1 AND sum(y.amount_fen) > any_value(p.amount_fen)
),
shared AS (SELECT y.payment_id FROM payments y JOIN paid p ON p.order_key = y.order_key GROUP BY y.payment_id HAVING count(DISTINCT y.order_key) > 1),
alone AS (
  SELECT y.payment_id, any_value(y.amount_fen) AS fen FROM payments y JOIN qr_codes q ON q.key = y.qr_id JOIN scope s ON s.key = q.store_key
  WHERE y.order_key IS NULL OR y.order_key NOT IN (SELECT key FROM orders) GROUP BY y.payment_id
)
SELECT (SELECT count(*) FROM paid_more) AS paid_twice, CAST(coalesce((SELECT sum(surplus) FROM paid_more), 0) AS BIGINT) AS surplus_fen,
  (SELECT count(*) FROM shared) AS shared_payments,
  (SELECT count(*) FROM alone) AS without_order, CAST(coalesce((SELECT sum(fen) FROM alone), 0) AS BIGINT) AS without_order_fen
