-- Share of parcels signed before they were picked up, or faster than any lorry.
SELECT sid, count(impossible) AS n, count(*) FILTER (WHERE impossible) / count(impossible) AS value, NULL AS extra
FROM parcel_flag WHERE impossible IS NOT NULL GROUP BY sid
