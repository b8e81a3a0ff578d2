SELECT 'waybills' AS table_name, p.waybill_source AS source_id, p.waybill_line AS line
FROM parcel p JOIN scope s ON s.sid = p.sid JOIN stores t ON t.key = s.key JOIN city c ON c.cell = t.ship_from_city
WHERE p.from_city <> c.city
