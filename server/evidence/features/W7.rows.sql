SELECT 'waybills' AS table_name, waybill_source AS source_id, waybill_line AS line FROM parcel WHERE picked_hour AND signed_hour AND signed_at > picked_at
