-- When each order was signed for (the courier's record, else the order's confirmation) and the store's next withdrawal.
CREATE OR REPLACE TEMP TABLE signed_order AS
WITH signed AS (
  SELECT o.sid, o.order_key, coalesce(p.signed_at, o.confirmed_at) AS signed_at,
    CASE WHEN p.signed_at IS NOT NULL THEN p.signed_hour ELSE o.confirmed_hour END AS signed_hour
  FROM order_fact o LEFT JOIN parcel p ON p.sid = o.sid AND p.waybill_key = o.waybill_key
),
withdrawal AS (
  SELECT s.sid, w."at" AS withdrawn_at FROM withdrawals w JOIN scope s ON s.key = w.store_key WHERE has_hour(w.day_only, 'at')
)
SELECT g.sid, g.order_key, g.signed_at, date_diff('minute', g.signed_at, w.withdrawn_at) / 60.0 AS hours_to_withdrawal
FROM signed g ASOF LEFT JOIN withdrawal w ON w.sid = g.sid AND w.withdrawn_at >= g.signed_at
WHERE g.signed_at IS NOT NULL AND g.signed_hour
