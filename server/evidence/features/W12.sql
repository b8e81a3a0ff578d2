-- Share of parcels sent from another city than the store ships from.
SELECT p.sid, count(*) AS n, count(*) FILTER (WHERE p.from_city <> c.city) / count(*) AS value, NULL AS extra
FROM parcel p JOIN scope s ON s.sid = p.sid JOIN stores t ON t.key = s.key JOIN city c ON c.cell = t.ship_from_city
WHERE p.from_city IS NOT NULL
GROUP BY p.sid
