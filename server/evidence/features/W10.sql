-- How many of the store's numbers stand on orders of other stores or of several buyers within one life of the number.
WITH used AS (
  SELECT p.sid, p.waybill_key,
    count(DISTINCT o.store_key) > 1 OR count(DISTINCT o.buyer_id) > 1 AS reused
  FROM parcel p JOIN orders o ON o.waybill_key = p.waybill_key
    AND (p.ordered_at IS NULL OR o.created_at IS NULL OR abs(date_diff('day', p.ordered_at, o.created_at)) <= $episodeDays)
  GROUP BY p.sid, p.waybill_key
)
SELECT sid, count(*) AS n, count(*) FILTER (WHERE reused) AS value, NULL AS extra FROM used GROUP BY sid
