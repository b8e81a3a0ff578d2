SELECT 'waybills' AS table_name, p.waybill_source AS source_id, p.waybill_line AS line
FROM parcel p JOIN scope s ON s.sid = p.sid
LEFT JOIN stores t ON t.key = s.key LEFT JOIN city c ON c.cell = t.ship_from_city
LEFT JOIN crowd w ON w.sender = p.sender AND w.store_key = s.key
WHERE p.from_city <> c.city OR w.sender IS NOT NULL
