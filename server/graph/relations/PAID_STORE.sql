-- (Account)-[:PAID_STORE]->(Store) payments of the account for the store's orders
SELECT
  p.payer_account AS from_key, o.store_key AS to_key, count(*) AS n, sum(p.amount_fen)::BIGINT AS sumFen, min(p.paid_at) AS firstAt, max(p.paid_at) AS lastAt,
  refs(p.source_id, p.line) AS src, count(*) AS srcN
FROM payments p JOIN (SELECT DISTINCT key, store_key FROM orders) o ON o.key = p.order_key WHERE p.payer_account IS NOT NULL GROUP BY ALL
