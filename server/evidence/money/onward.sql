-- What these accounts sent on. Accounts of payment firms carry everybody's money and are not followed.
SELECT transfer_id AS id, from_account AS "from", to_account AS "to", CAST(epoch("at") AS BIGINT) AS "at", CAST(amount_fen AS BIGINT) AS fen, twin_id IS NOT NULL AS two_sided
FROM transfer_once WHERE amount_fen > 0 AND from_account NOT IN (SELECT key FROM accounts WHERE kind IN ('psp', 'platform_wallet'))
ORDER BY from_account, "at", transfer_id
