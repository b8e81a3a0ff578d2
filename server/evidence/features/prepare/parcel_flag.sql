-- What each parcel shows of the waybill indicators; NULL where the record does not tell. `points` is the documented rule for
-- "looks empty": a parcel with at least `$emptyFrom` points looks empty; one about which nothing is known has NULL.
CREATE OR REPLACE TEMP TABLE parcel_flag AS
WITH weight AS (
  SELECT sid, weight_g, count(*) AS n, sum(count(*)) OVER (PARTITION BY sid) AS total
  FROM parcel WHERE weight_g > 0 AND coalesce(weight_source, 'measured') = 'measured' GROUP BY sid, weight_g
),
modal_weight AS (
  SELECT sid, weight_g, n / total AS share FROM weight
  QUALIFY row_number() OVER (PARTITION BY sid ORDER BY n DESC, weight_g) = 1
),
flag AS (
  SELECT p.*,
    CASE WHEN p.waybill_source IS NULL OR (p.weight_source IS NULL AND p.weight_g IS NULL) THEN NULL
      ELSE coalesce(p.weight_source, 'measured') <> 'measured' OR coalesce(p.weight_g, 0) <= 0 END AS no_weight,
    p.weight_g > 0 AND coalesce(p.weight_source, 'measured') = 'measured' AND m.share >= $modalShare AND p.weight_g = m.weight_g AS modal_weight,
    CASE WHEN p.from_city <> p.to_city AND (p.transit_count IS NOT NULL OR p.scan_count IS NOT NULL)
      THEN coalesce(p.transit_count = 0, false) OR coalesce(p.scan_count <= $thinScans, false) END AS thin,
    CASE WHEN z.waybill_key IS NOT NULL THEN true
      WHEN p.picked_at IS NULL OR p.signed_at IS NULL THEN NULL
      WHEN p.picked_hour AND p.signed_hour THEN date_diff('minute', p.picked_at, p.signed_at) < -$clockSkewMinutes
        OR coalesce(city_km(p.from_lat, p.from_lon, p.to_lat, p.to_lon) - $cityRadiusKm > $topSpeedKmh * greatest(date_diff('minute', p.picked_at, p.signed_at), 0) / 60.0, false)
      ELSE CAST(p.signed_at AS DATE) < CAST(p.picked_at AS DATE) END AS impossible,
    CASE WHEN p.pickup_key IS NOT NULL AND p.sign_key IS NOT NULL AND p.from_city <> p.to_city THEN p.pickup_key = p.sign_key END AS same_outlet,
    CASE WHEN p.pickup_key IS NOT NULL AND p.picked_at IS NOT NULL AND p.picked_hour OR p.sign_key IS NOT NULL AND p.signed_at IS NOT NULL AND p.signed_hour
      THEN CASE WHEN split_part(p.waybill_key, ':', 1) IN (SELECT courier FROM exact_courier) THEN b.scans IS NOT NULL OR c.scans IS NOT NULL END END AS in_burst,
    CASE WHEN p.sign_text IS NOT NULL AND x.usual IS NOT NULL THEN sign_words(p.sign_text) = x.words AND x.share - x.usual >= $templateExcess END AS templated,
    CASE WHEN EXISTS (SELECT 1 FROM number_sales) THEN p.sale_source IS NOT NULL END AS in_pool
  FROM parcel p
  LEFT JOIN modal_weight m ON m.sid = p.sid
  LEFT JOIN sign_template x ON x.sid = p.sid
  LEFT JOIN two_places z ON z.waybill_key = p.waybill_key
  LEFT JOIN burst b ON b.outlet_key = p.pickup_key AND b.moment = p.picked_at
  LEFT JOIN burst c ON c.outlet_key = p.sign_key AND c.moment = p.signed_at
),
scored AS (
  SELECT *,
    CASE WHEN coalesce(no_weight, thin, impossible, same_outlet, in_burst, templated, in_pool) IS NOT NULL THEN
      $poolPoints * CAST(coalesce(in_pool, false) AS INTEGER)
      + $weightPoints * CAST(coalesce(no_weight, false) OR coalesce(modal_weight, false) AS INTEGER)
      + $thinPoints * CAST(coalesce(thin, false) AS INTEGER)
      + $impossiblePoints * CAST(coalesce(impossible, false) AS INTEGER)
      + $sameOutletPoints * CAST(coalesce(same_outlet, false) AS INTEGER)
      + $burstPoints * CAST(coalesce(in_burst, false) AS INTEGER)
      + $templatePoints * CAST(coalesce(templated, false) AS INTEGER)
      - $goodsPoints * CAST(coalesce(NOT no_weight AND NOT modal_weight, false) AS INTEGER)
      - $returnedPoints * CAST(coalesce(returned, false) AS INTEGER)
    END AS points
  FROM flag
)
SELECT *, points >= $emptyFrom AS empty FROM scored
