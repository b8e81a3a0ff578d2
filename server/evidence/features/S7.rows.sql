SELECT 'orders' AS table_name, o.source_id, o.line FROM orders o JOIN scope s ON s.key = o.store_key
WHERE o.key IN (SELECT order_key FROM paid WHERE paid_hour AND (date_part('hour', paid_at) >= 23 OR date_part('hour', paid_at) < 5))
