WITH buyer AS (SELECT DISTINCT coalesce(payer_account, buyer) AS account FROM paid WHERE coalesce(payer_account, buyer) IS NOT NULL),
own AS (SELECT DISTINCT w.account_id AS account FROM withdrawals w JOIN scope s ON s.key = w.store_key WHERE w.account_id IS NOT NULL),
hop AS (SELECT DISTINCT t.to_account AS account FROM transfers t JOIN own o ON o.account = t.from_account WHERE t.to_account <> 'unknown')
SELECT 'transfers' AS table_name, t.source_id, t.line FROM transfers t
WHERE coalesce(t.success, true) AND t.to_account IN (SELECT account FROM buyer)
  AND (t.from_account IN (SELECT account FROM own) OR t.from_account IN (SELECT account FROM hop))
