-- Share of parcels between different cities with no transit scan or hardly any scan.
SELECT sid, count(thin) AS n, count(*) FILTER (WHERE thin) / count(thin) AS value, NULL AS extra
FROM parcel_flag WHERE thin IS NOT NULL GROUP BY sid
