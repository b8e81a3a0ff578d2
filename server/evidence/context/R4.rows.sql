-- The used-up advances, both sides' records, and the orders that used them up.
WITH used AS (SELECT * FROM advance_spent WHERE used_up)
SELECT 'transfers' AS table_name, t.source_id, t.line FROM transfers t WHERE t.transfer_id IN (SELECT transfer_id FROM used UNION SELECT twin_id FROM used)
UNION ALL
SELECT 'orders', o.source_id, o.line FROM used u
JOIN (SELECT DISTINCT w.account_id AS account, w.store_key FROM withdrawals w) w ON w.account = u.from_account
JOIN scope s ON s.key = w.store_key JOIN paid p ON p.sid = s.sid JOIN orders o ON o.key = p.order_key
WHERE p.paid_at >= u."at" AND p.paid_at < u.until
