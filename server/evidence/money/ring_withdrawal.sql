SELECT w.store_key AS store, w.account_id AS account, CAST(epoch(w."at") AS BIGINT) AS "at", CAST(w.amount_fen AS BIGINT) AS fen
FROM withdrawals w JOIN scope s ON s.key = w.store_key ORDER BY w.store_key, w."at", w.withdrawal_id
