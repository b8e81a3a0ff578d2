SELECT 'orders' AS table_name, o.source_id, o.line FROM orders o JOIN scope s ON s.key = o.store_key
WHERE o.key IN (SELECT order_key FROM paid WHERE received_fen > 0 AND (received_fen % 5000 = 0 OR received_fen IN (1000, 2000, 3000)))
