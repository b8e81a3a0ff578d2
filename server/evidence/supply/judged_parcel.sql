-- Every courier's record once it is judged: parcels of the case's stores by the full rule (`parcel_flag`), records without an order by what of it needs no store.
CREATE OR REPLACE TEMP TABLE judged_parcel AS
WITH loose AS (SELECT w.* FROM waybills w ANTI JOIN parcel p ON p.waybill_key = w.key),
sold AS (
  SELECT DISTINCT l.source_id, l.line FROM loose l JOIN number_sales n ON n.waybill_key = l.key
  WHERE l.picked_at IS NULL OR abs(date_diff('day', l.picked_at, n.sold_at)) <= $episodeDays
),
sign AS (
  SELECT l.key, l.pickup_key, l.picked_at, l.source_id, l.line,
    CASE WHEN EXISTS (SELECT 1 FROM number_sales) THEN s.line IS NOT NULL END AS sold,
    CASE WHEN l.weight_source IS NOT NULL OR l.weight_g IS NOT NULL THEN coalesce(l.weight_source, 'measured') <> 'measured' OR coalesce(l.weight_g, 0) = 0 END AS no_weight,
    CASE WHEN l.from_city <> l.to_city AND (l.transit_count IS NOT NULL OR l.scan_count IS NOT NULL)
      THEN coalesce(l.transit_count = 0, false) OR coalesce(l.scan_count <= $thinScans, false) END AS thin,
    CASE WHEN l.pickup_key IS NOT NULL AND l.sign_key IS NOT NULL AND l.from_city <> l.to_city THEN l.pickup_key = l.sign_key END AS same_outlet
  FROM loose l LEFT JOIN sold s ON s.source_id = l.source_id AND s.line = l.line
)
SELECT sid, waybill_key, pickup_key, picked_at, in_pool AS sold, empty, waybill_source AS source_id, waybill_line AS line FROM parcel_flag
UNION ALL
SELECT NULL, key, pickup_key, picked_at, sold,
  CASE WHEN coalesce(no_weight, thin, same_outlet, sold) IS NOT NULL THEN
    $poolPoints * CAST(coalesce(sold, false) AS INTEGER) + $weightPoints * CAST(coalesce(no_weight, false) AS INTEGER) + $thinPoints * CAST(coalesce(thin, false) AS INTEGER)
    + $sameOutletPoints * CAST(coalesce(same_outlet, false) AS INTEGER) - $goodsPoints * CAST(coalesce(NOT no_weight, false) AS INTEGER) >= $emptyFrom END,
  source_id, line
FROM sign
