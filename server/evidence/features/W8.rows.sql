SELECT 'number_sales' AS table_name, sale_source AS source_id, sale_line AS line FROM parcel_flag WHERE in_pool
