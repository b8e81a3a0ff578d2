-- The ring's parcels that look empty and were picked up at an outlet in excess.
SELECT 'waybills' AS table_name, p.waybill_source AS source_id, p.waybill_line AS line
FROM parcel_flag p JOIN ring_store r ON r.sid = p.sid WHERE p.empty AND p.pickup_key IN (SELECT outlet_key FROM excess_outlet)
