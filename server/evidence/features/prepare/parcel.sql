-- One row a store and number: the order side, the courier's record and the sale of the number that fit in time.
-- A number is used again after about a year, so record and sale must lie within `$episodeDays` of the order.
-- Inner joins first: an outer join on times as well would compare every row with every other.
CREATE OR REPLACE TEMP TABLE parcel AS
WITH shipped AS (
  SELECT
    s.sid, o.waybill_key, min(o.created_at) AS ordered_at, bool_and(has_hour(o.day_only, 'created_at')) AS ordered_hour,
    min(o.recipient_city) AS order_city, min(o.recipient_phone) AS order_phone, bool_or(o.returned) AS returned
  FROM orders o JOIN scope s ON s.key = o.store_key
  WHERE o.waybill_key IS NOT NULL
  GROUP BY s.sid, o.waybill_key
),
record AS (
  SELECT p.sid, p.waybill_key, w.source_id AS waybill_source, w.line AS waybill_line, w.picked_at, w.signed_at,
    has_hour(w.day_only, 'picked_at') AS picked_hour, has_hour(w.day_only, 'signed_at') AS signed_hour,
    w.pickup_key, w.sign_key, w.from_city, w.to_city, w.scan_count, w.transit_count, w.weight_g, w.weight_source, w.sign_text, w.recipient_phone AS waybill_phone, sender_of(w.sender_phone, w.sender_address) AS sender
  FROM shipped p JOIN waybills w ON w.key = p.waybill_key
  WHERE p.ordered_at IS NULL OR w.picked_at IS NULL OR abs(date_diff('day', p.ordered_at, w.picked_at)) <= $episodeDays
  QUALIFY row_number() OVER (PARTITION BY p.sid, p.waybill_key ORDER BY abs(date_diff('minute', p.ordered_at, w.picked_at)), w.picked_at, w.row_hash) = 1
),
recorded AS (
  SELECT p.*, r.* EXCLUDE (sid, waybill_key, from_city, to_city),
    f.city AS from_city, t.city AS to_city, f.lat AS from_lat, f.lon AS from_lon, t.lat AS to_lat, t.lon AS to_lon
  FROM shipped p
  LEFT JOIN record r ON r.sid = p.sid AND r.waybill_key = p.waybill_key
  LEFT JOIN city f ON f.cell = r.from_city
  LEFT JOIN city t ON t.cell = r.to_city
),
sale AS (
  SELECT r.sid, r.waybill_key, n.source_id AS sale_source, n.line AS sale_line, n.site_id, n.site_account_key, n.sold_at, has_hour(n.day_only, 'sold_at') AS sold_hour
  FROM recorded r JOIN number_sales n ON n.waybill_key = r.waybill_key
  WHERE abs(date_diff('day', coalesce(r.ordered_at, r.picked_at, n.sold_at), n.sold_at)) <= $episodeDays
  QUALIFY row_number() OVER (PARTITION BY r.sid, r.waybill_key
    ORDER BY abs(date_diff('minute', coalesce(r.ordered_at, r.picked_at, n.sold_at), n.sold_at)), n.sold_at, n.site_id, n.row_hash) = 1
)
SELECT r.*, s.* EXCLUDE (sid, waybill_key)
FROM recorded r LEFT JOIN sale s ON s.sid = r.sid AND s.waybill_key = r.waybill_key
