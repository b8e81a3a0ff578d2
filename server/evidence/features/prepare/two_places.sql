-- Numbers that were in two cities at once: two scans farther apart than any flight goes in between (parcels fly between hubs), or two records whose times overlap in different cities.
CREATE OR REPLACE TEMP TABLE two_places AS
WITH number AS (SELECT DISTINCT waybill_key FROM parcel),
scan AS (
  SELECT s.waybill_key, s."at", c.city, c.lat, c.lon
  FROM scans s SEMI JOIN number n ON n.waybill_key = s.waybill_key JOIN outlets o ON o.key = s.outlet_key JOIN city c ON c.cell = o.city
  WHERE has_hour(s.day_only, 'at') AND c.lat IS NOT NULL
),
leg AS (
  SELECT waybill_key, date_diff('minute', lag("at") OVER way, "at") AS minutes, city_km(lag(lat) OVER way, lag(lon) OVER way, lat, lon) AS km
  FROM scan WINDOW way AS (PARTITION BY waybill_key ORDER BY "at", city)
),
record AS (
  SELECT w.key AS waybill_key, w.row_hash, w.picked_at, w.signed_at, c.city
  FROM waybills w SEMI JOIN number n ON n.waybill_key = w.key JOIN city c ON c.cell = w.from_city
  WHERE w.picked_at IS NOT NULL AND w.signed_at IS NOT NULL AND has_hour(w.day_only, 'picked_at') AND has_hour(w.day_only, 'signed_at')
    AND w.key IN (SELECT key FROM waybills GROUP BY key HAVING count(*) > 1)
)
SELECT waybill_key FROM leg WHERE km - $cityRadiusKm > $flightKmh * (minutes + $clockSkewMinutes) / 60.0
UNION
SELECT x.waybill_key FROM record x JOIN record y ON y.waybill_key = x.waybill_key AND y.row_hash > x.row_hash AND y.city <> x.city
WHERE x.picked_at <= y.signed_at AND y.picked_at <= x.signed_at
