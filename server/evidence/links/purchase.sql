-- Days on which a gated store bought numbers at a vendor site.
CREATE OR REPLACE TEMP TABLE purchase AS
SELECT p.sid, p.site_id, CAST(p.sold_at AS DATE) AS day, count(*) AS numbers
FROM parcel p JOIN gated g ON g.sid = p.sid
WHERE p.site_id IS NOT NULL AND p.sold_at IS NOT NULL
GROUP BY ALL
