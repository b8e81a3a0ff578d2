WITH payer AS (SELECT DISTINCT s.key, p.payer_account FROM paid p JOIN scope s ON s.sid = p.sid WHERE p.payer_account IS NOT NULL),
common AS (SELECT payer_account FROM payer GROUP BY payer_account HAVING count(*) = 2)
SELECT 'payments' AS table_name, m.source_id, m.line FROM payments m
WHERE m.order_key IN (SELECT p.order_key FROM paid p JOIN common c ON c.payer_account = p.payer_account)
