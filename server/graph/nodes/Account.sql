-- (:Account) holder numbers stay in the evidence; the holder's name is enough to recognise an account
WITH referenced AS (
  SELECT key FROM accounts
  UNION SELECT payer_account FROM payments WHERE payer_account IS NOT NULL
  UNION SELECT buyer_account FROM kept_orders WHERE buyer_account IS NOT NULL
  UNION SELECT account_id FROM withdrawals WHERE account_id IS NOT NULL
  UNION SELECT account_id FROM qr_codes WHERE account_id IS NOT NULL
  UNION SELECT from_account FROM transfers WHERE from_account <> 'unknown'
  UNION SELECT to_account FROM transfers WHERE to_account <> 'unknown'
  UNION SELECT owner_key FROM owner_identifier WHERE owner_label = 'Account'
  UNION SELECT target_id FROM controls WHERE target_type = 'account'
  UNION SELECT target_id FROM measures WHERE target_type = 'account'
)
SELECT
  r.key, coalesce(CASE WHEN regexp_full_match(r.key, '[0-9]{8,}') THEN a.holder_name || ' ' || right(r.key, 4) ELSE a.holder_name END, r.key) AS name, a.kind, a.institution, a.holder_name AS holderName, a.opened_at AS openedAt,
  a.key IS NULL AS implied, a.day_only AS dayOnly, a.source_id, a.line
FROM referenced r LEFT JOIN accounts a ON a.key = r.key
