-- Share of the store's parcels that look empty by the rule of parcel_flag; extra: how many.
SELECT sid, count(empty) AS n, count(*) FILTER (WHERE empty) / count(empty) AS value, count(*) FILTER (WHERE empty) AS extra
FROM parcel_flag WHERE empty IS NOT NULL GROUP BY sid
