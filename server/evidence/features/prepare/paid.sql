-- One row an order with what was paid for it: the payment where one is loaded, else the order's own cells.
CREATE OR REPLACE TEMP TABLE paid AS
WITH payment AS (
  SELECT order_key, min(payer_account) AS payer_account, sum(amount_fen) AS amount_fen, min(paid_at) AS paid_at,
    bool_and(has_hour(day_only, 'paid_at')) AS paid_hour
  FROM payments WHERE order_key IS NOT NULL GROUP BY order_key
)
SELECT o.sid, o.order_key, o.buyer_id, o.buyer_account, p.payer_account,
  coalesce(o.amount_fen, p.amount_fen) AS amount_fen, coalesce(p.paid_at, o.paid_at) AS paid_at, coalesce(p.paid_hour, o.paid_hour) AS paid_hour
FROM order_fact o LEFT JOIN payment p ON p.order_key = o.order_key
