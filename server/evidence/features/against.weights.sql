-- Share of parcels that the courier weighed, at differing weights.
SELECT sid, count(no_weight) AS n, count(*) FILTER (WHERE NOT no_weight AND NOT coalesce(modal_weight, false)) / count(no_weight) AS value, NULL AS extra
FROM parcel_flag WHERE no_weight IS NOT NULL GROUP BY sid
