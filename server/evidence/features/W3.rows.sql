SELECT 'waybills' AS table_name, waybill_source AS source_id, waybill_line AS line FROM parcel_flag WHERE impossible
