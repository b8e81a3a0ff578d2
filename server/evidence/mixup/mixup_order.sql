-- Orders of stores that look like brushing: most of their empty parcels' buyers are ordinary, many look hired (they review, or are paid back with nothing
-- returned), and hardly anybody complains. A possible mix-up is an order among them with an empty parcel whose buyer complained, did not review, was not
-- paid back before complaining, paid by himself and has no other order with an empty parcel at any such store.
-- Codes that others pay are a code merchant's: such stores are left out by `$mixupOthers`.
CREATE OR REPLACE TEMP TABLE mixup_order AS
WITH batch AS (
  SELECT p.sid, p.order_key, p.buyer_id, p.reviewed, p.complained, p.refund_fen, p.returned, p.paid_by_other, p.amount_fen, o.created_at, o.waybill_key, o.confirmed_at,
    coalesce(p.reviewed, false) OR (p.refund_fen > 0 AND NOT coalesce(p.returned, true) AND NOT coalesce(p.complained, false)) AS hired
  FROM paid p JOIN order_fact o ON o.sid = p.sid AND o.order_key = p.order_key JOIN parcel_flag f ON f.sid = o.sid AND f.waybill_key = o.waybill_key
  WHERE f.empty
),
store AS (
  SELECT sid, count(*) AS orders, count(*) FILTER (WHERE hired) AS hired, count(*) FILTER (WHERE complained) AS complaints, count(confirmed_at) AS confirmed
  FROM batch GROUP BY sid
  HAVING count(*) >= $mixupOrders AND count(*) FILTER (WHERE hired) >= $mixupHired * count(*) AND count(*) FILTER (WHERE complained) <= $mixupComplaints * count(*)
    AND count(*) FILTER (WHERE paid_by_other) <= $mixupOthers * count(*)
),
crowd AS (SELECT b.buyer_id, count(*) AS orders FROM batch b SEMI JOIN store s ON s.sid = b.sid WHERE b.buyer_id IS NOT NULL GROUP BY b.buyer_id),
candidate AS (
  SELECT b.*, s.orders AS batch_orders, s.hired AS batch_hired, s.complaints AS batch_complaints, s.confirmed AS batch_confirmed
  FROM batch b JOIN store s ON s.sid = b.sid JOIN crowd c ON c.buyer_id = b.buyer_id
  WHERE b.complained AND NOT coalesce(b.reviewed, false) AND NOT coalesce(b.paid_by_other, false) AND c.orders = 1
),
elsewhere AS (
  SELECT p.buyer_id, count(*) AS orders FROM paid p SEMI JOIN candidate c ON c.buyer_id = p.buyer_id
  JOIN order_fact o ON o.sid = p.sid AND o.order_key = p.order_key JOIN parcel_flag f ON f.sid = o.sid AND f.waybill_key = o.waybill_key
  WHERE NOT f.empty GROUP BY p.buyer_id
)
SELECT c.*, coalesce(e.orders, 0) AS elsewhere FROM candidate c LEFT JOIN elsewhere e ON e.buyer_id = c.buyer_id
