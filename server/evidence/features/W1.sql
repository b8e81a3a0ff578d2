-- Share of parcels that no courier weighed, that weigh nothing, or that weigh exactly what most of the store's parcels weigh.
SELECT sid, count(no_weight) AS n, count(*) FILTER (WHERE no_weight OR modal_weight) / count(no_weight) AS value, NULL AS extra
FROM parcel_flag WHERE no_weight IS NOT NULL GROUP BY sid
