SELECT 'qr_codes' AS table_name, q.source_id, q.line FROM qr_codes q JOIN scope s ON s.key = q.store_key
