SELECT 'withdrawals' AS table_name, source_id, line FROM withdrawals WHERE store_key IN ($a, $b) AND account_id = $value
