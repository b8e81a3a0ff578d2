SELECT 'number_sales' AS table_name, sale_source AS source_id, sale_line AS line FROM parcel WHERE site_account_key = $value
