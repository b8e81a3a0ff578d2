-- (QrCode)-[:COLLECTS_FOR]->(Store|Account)
SELECT key AS from_key, 'Store' AS to_label, store_key AS to_key, first_seen AS firstAt, last_seen AS lastAt, source_id, line FROM qr_codes WHERE store_key IS NOT NULL
UNION ALL
SELECT key, 'Account', account_id, first_seen, last_seen, source_id, line FROM qr_codes WHERE account_id IS NOT NULL
