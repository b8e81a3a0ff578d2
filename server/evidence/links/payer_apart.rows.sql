-- Every payment of the two stores that names its payer: what was compared.
SELECT 'payments' AS table_name, m.source_id, m.line FROM payments m
WHERE m.payer_account IS NOT NULL AND m.order_key IN (SELECT order_key FROM paid WHERE payer_account IS NOT NULL)
