SELECT 'waybills' AS table_name, waybill_source AS source_id, waybill_line AS line FROM parcel_flag WHERE empty AND waybill_source IS NOT NULL
UNION ALL
SELECT 'number_sales' AS table_name, sale_source AS source_id, sale_line AS line FROM parcel_flag WHERE empty AND sale_source IS NOT NULL
