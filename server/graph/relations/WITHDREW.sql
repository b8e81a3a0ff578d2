-- (Store)-[:WITHDREW]->(Account)
SELECT store_key AS from_key, account_id AS to_key, withdrawal_id AS txnId, withdrawal_id AS relKey, amount_fen AS amountFen, "at", day_only AS dayOnly, source_id, line
FROM withdrawals WHERE account_id IS NOT NULL
