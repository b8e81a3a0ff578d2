SELECT 'payments' AS table_name, p.source_id, p.line FROM payments p
WHERE p.order_key IN (SELECT order_key FROM paid WHERE paid_by_other)
