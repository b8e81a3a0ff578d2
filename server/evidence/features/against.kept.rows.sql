SELECT 'transfers' AS table_name, t.source_id, t.line FROM transfers t
WHERE coalesce(t.success, true) AND t.from_account IN (SELECT w.account_id FROM withdrawals w JOIN scope s ON s.key = w.store_key WHERE w.account_id IS NOT NULL)
