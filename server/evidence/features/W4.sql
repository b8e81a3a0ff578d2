-- Share of parcels between different cities that one outlet both picked up and signed.
SELECT sid, count(same_outlet) AS n, count(*) FILTER (WHERE same_outlet) / count(same_outlet) AS value, NULL AS extra
FROM parcel_flag WHERE same_outlet IS NOT NULL GROUP BY sid
