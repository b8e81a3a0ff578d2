-- Whom each store is compared with: its platform, and the courier that carries most of its parcels.
CREATE OR REPLACE TEMP TABLE peer AS
WITH used AS (
  SELECT sid, split_part(waybill_key, ':', 1) AS courier, count(*) AS n FROM parcel WHERE NOT starts_with(waybill_key, '?:') GROUP BY ALL
),
most AS (SELECT sid, min_by(courier, (-n, courier)) AS courier FROM used GROUP BY sid)
SELECT s.sid, split_part(s.key, ':', 1) AS platform, m.courier FROM scope s LEFT JOIN most m ON m.sid = s.sid
