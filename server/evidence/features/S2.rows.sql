SELECT 'orders' AS table_name, o.source_id, o.line FROM orders o JOIN scope s ON s.key = o.store_key
