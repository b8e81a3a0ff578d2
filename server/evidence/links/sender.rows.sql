-- The records of both stores' parcels that this sender sent.
SELECT 'waybills' AS table_name, waybill_source AS source_id, waybill_line AS line FROM parcel WHERE sender = $value
