-- Share of parcels picked up or signed in the same second and outlet as many others; extra: how many such seconds.
WITH second AS (
  SELECT p.sid, b.outlet_key, b.moment FROM parcel_flag p JOIN burst b ON b.outlet_key = p.pickup_key AND b.moment = p.picked_at
  UNION
  SELECT p.sid, b.outlet_key, b.moment FROM parcel_flag p JOIN burst b ON b.outlet_key = p.sign_key AND b.moment = p.signed_at
),
seconds AS (SELECT sid, count(*) AS bursts FROM second GROUP BY sid)
SELECT f.sid, count(f.in_burst) AS n, count(*) FILTER (WHERE f.in_burst) / count(f.in_burst) AS value, coalesce(max(s.bursts), 0) AS extra
FROM parcel_flag f LEFT JOIN seconds s ON s.sid = f.sid
WHERE f.in_burst IS NOT NULL GROUP BY f.sid
