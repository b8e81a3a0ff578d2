SELECT 'waybills' AS table_name, waybill_source AS source_id, waybill_line AS line FROM parcel_flag WHERE impossible
UNION ALL
-- Where it was in two cities at once: its scans, and every record of it.
SELECT 'scans', source_id, line FROM scans WHERE waybill_key IN (SELECT waybill_key FROM two_places)
UNION ALL
SELECT 'waybills', source_id, line FROM waybills WHERE key IN (SELECT waybill_key FROM two_places)
