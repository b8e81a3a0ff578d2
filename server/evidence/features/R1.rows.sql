-- The rows of every value that the store shares; of all its values when it shares none.
WITH mine AS (SELECT DISTINCT kind, value FROM identifiers WHERE owner_type = 'store' AND owner_id = $a AND kind IN ('id_number', 'licence', 'legal_person', 'phone', 'device')),
value AS (
  SELECT i.kind, i.value FROM identifiers i JOIN mine m ON m.kind = i.kind AND m.value = i.value WHERE i.owner_type = 'store'
  GROUP BY i.kind, i.value HAVING count(DISTINCT i.owner_id) BETWEEN 2 AND $hubStores
),
own_account AS (
  SELECT DISTINCT account_id FROM withdrawals WHERE store_key = $a AND account_id NOT IN (SELECT key FROM accounts WHERE kind IN ('psp', 'platform_wallet'))
),
account AS (
  SELECT account_id FROM withdrawals WHERE account_id IN (SELECT account_id FROM own_account)
  GROUP BY account_id HAVING count(DISTINCT store_key) BETWEEN 2 AND $hubStores
),
alone AS (SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM value) AND NOT EXISTS (SELECT 1 FROM account))
SELECT 'identifiers' AS table_name, i.source_id, i.line FROM identifiers i JOIN value v ON v.kind = i.kind AND v.value = i.value WHERE i.owner_type = 'store'
UNION ALL
SELECT 'withdrawals', w.source_id, w.line FROM withdrawals w WHERE w.account_id IN (SELECT account_id FROM account)
UNION ALL
SELECT 'identifiers', i.source_id, i.line FROM identifiers i JOIN mine m ON m.kind = i.kind AND m.value = i.value
WHERE i.owner_type = 'store' AND i.owner_id = $a AND EXISTS (SELECT 1 FROM alone)
UNION ALL
SELECT 'withdrawals', w.source_id, w.line FROM withdrawals w
WHERE w.store_key = $a AND w.account_id IN (SELECT account_id FROM own_account) AND EXISTS (SELECT 1 FROM alone)
