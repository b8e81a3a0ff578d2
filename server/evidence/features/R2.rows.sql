WITH payer AS (
  SELECT o.store_key, p.payer_account, p.source_id, p.line FROM payments p JOIN orders o ON o.key = p.order_key WHERE p.payer_account IS NOT NULL
),
other AS (
  SELECT x.store_key FROM payer x WHERE x.store_key <> $a AND x.payer_account IN (SELECT payer_account FROM payer WHERE store_key = $a)
  GROUP BY x.store_key HAVING count(DISTINCT x.payer_account) >= $commonPayers
)
SELECT DISTINCT 'payments' AS table_name, p.source_id, p.line FROM payer p
WHERE p.payer_account IN (SELECT payer_account FROM payer WHERE store_key = $a)
  AND p.payer_account IN (SELECT payer_account FROM payer WHERE store_key IN (SELECT store_key FROM other))
  AND (p.store_key = $a OR p.store_key IN (SELECT store_key FROM other))
