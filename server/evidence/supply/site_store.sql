-- Numbers that each store of the case bought at each site.
CREATE OR REPLACE TEMP TABLE site_store AS
SELECT site_id, sid, count(*) AS n FROM parcel WHERE site_id IS NOT NULL GROUP BY site_id, sid
