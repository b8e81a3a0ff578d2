-- One row an order with what was paid for it: the payment where one is loaded, else the order's own cells. `received_fen` is NULL-free money in:
-- an order counts when it was paid; in a store that names no payment at all, every order counts.
CREATE OR REPLACE TEMP TABLE paid AS
WITH payment AS (
  SELECT order_key, min(payer_account) AS payer_account, sum(amount_fen) AS amount_fen, min(paid_at) AS paid_at,
    bool_and(has_hour(day_only, 'paid_at')) AS paid_hour
  FROM payments WHERE order_key IN (SELECT order_key FROM order_fact) GROUP BY order_key
),
comparable AS (SELECT EXISTS (SELECT 1 FROM payments p JOIN orders o ON o.buyer_id = p.payer_account) AS by_id),
joined AS (
  SELECT o.sid, o.order_key, o.buyer_id, coalesce(o.buyer_account, CASE WHEN (SELECT by_id FROM comparable) THEN o.buyer_id END) AS buyer, p.payer_account,
    coalesce(o.amount_fen, p.amount_fen) AS amount_fen, coalesce(p.paid_at, o.paid_at) AS paid_at, coalesce(p.paid_hour, o.paid_hour) AS paid_hour,
    o.refund_fen, o.reviewed, o.returned, o.complained
  FROM order_fact o LEFT JOIN payment p ON p.order_key = o.order_key
)
SELECT *, payer_account <> buyer AS paid_by_other,
  CASE WHEN paid_at IS NOT NULL OR count(paid_at) OVER (PARTITION BY sid) = 0 THEN coalesce(amount_fen, 0) ELSE 0 END AS received_fen
FROM joined
