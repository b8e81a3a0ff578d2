SELECT 'withdrawals' AS table_name, w.source_id, w.line FROM withdrawals w JOIN scope s ON s.key = w.store_key
