-- (Account|Person)-[:PLACED]->(Order) the buyer: the paying account that the source names, or a known person
SELECT 'Account' AS from_label, buyer_account AS from_key, key AS to_key, min(created_at) AS "at", refs(source_id, line) AS src, count(*) AS srcN
FROM kept_orders WHERE buyer_account IS NOT NULL GROUP BY ALL
UNION ALL
SELECT 'Person', o.buyer_id, o.key, min(o.created_at), refs(o.source_id, o.line), count(*)
FROM kept_orders o JOIN persons p ON p.key = o.buyer_id GROUP BY ALL
