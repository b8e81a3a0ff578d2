-- Seconds in which one outlet picked up or signed for many parcels at once (W5). Sorting scans at hubs are no part of these records.
CREATE OR REPLACE TEMP TABLE burst AS
WITH event AS (
  SELECT pickup_key AS outlet_key, picked_at AS moment FROM waybills
  WHERE pickup_key IS NOT NULL AND picked_at IS NOT NULL AND has_hour(day_only, 'picked_at') AND courier IN (SELECT courier FROM exact_courier)
  UNION ALL
  SELECT sign_key, signed_at FROM waybills
  WHERE sign_key IS NOT NULL AND signed_at IS NOT NULL AND has_hour(day_only, 'signed_at') AND courier IN (SELECT courier FROM exact_courier)
),
wanted AS (
  SELECT pickup_key AS outlet_key, picked_at AS moment FROM parcel UNION SELECT sign_key, signed_at FROM parcel
)
SELECT e.outlet_key, e.moment, count(*) AS scans
FROM event e SEMI JOIN wanted w ON w.outlet_key = e.outlet_key AND w.moment = e.moment
GROUP BY e.outlet_key, e.moment
HAVING count(*) > $burstOthers
