-- One row an order (its items together). Empty cells stay NULL: unknown.
CREATE OR REPLACE TEMP TABLE order_fact AS
SELECT
  s.sid, o.key AS order_key, min(o.buyer_id) AS buyer_id, min(o.buyer_account) AS buyer_account,
  sum(o.amount_fen) AS amount_fen, sum(o.refund_fen) AS refund_fen,
  min(o.created_at) AS created_at, bool_and(has_hour(o.day_only, 'created_at')) AS created_hour,
  min(o.paid_at) AS paid_at, bool_and(has_hour(o.day_only, 'paid_at')) AS paid_hour,
  max(o.confirmed_at) AS confirmed_at, bool_and(has_hour(o.day_only, 'confirmed_at')) AS confirmed_hour,
  min(o.waybill_key) AS waybill_key, min(o.recipient_address) AS recipient_address,
  bool_or(o.reviewed) AS reviewed, bool_or(o.complained) AS complained, bool_or(o.returned) AS returned
FROM orders o JOIN scope s ON s.key = o.store_key
GROUP BY s.sid, o.key
