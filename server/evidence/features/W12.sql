-- Share of parcels sent from another city than the store ships from, or by a sender whom many unrelated stores use (`crowd`).
SELECT p.sid, count(*) AS n, count(*) FILTER (WHERE coalesce(p.from_city <> c.city, false) OR w.sender IS NOT NULL) / count(*) AS value, NULL AS extra
FROM parcel p JOIN scope s ON s.sid = p.sid
LEFT JOIN stores t ON t.key = s.key LEFT JOIN city c ON c.cell = t.ship_from_city
LEFT JOIN crowd w ON w.sender = p.sender AND w.store_key = s.key
WHERE (p.from_city IS NOT NULL AND c.city IS NOT NULL) OR p.sender IS NOT NULL
GROUP BY p.sid
