WITH comparable AS (
  SELECT EXISTS (SELECT 1 FROM payments p JOIN orders o ON o.buyer_id = p.payer_account) AS by_id
)
SELECT 'payments' AS table_name, p.source_id, p.line FROM payments p
WHERE p.order_key IN (
  SELECT order_key FROM paid WHERE payer_account <> coalesce(buyer_account, CASE WHEN (SELECT by_id FROM comparable) THEN buyer_id END))
