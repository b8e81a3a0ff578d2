-- (Account|Person)-[:PLACED]->(Order) the buyer: the paying account that the source names, or a known person by id or by the phone the parcel was to reach
SELECT
  'Account' AS from_label, buyer_account AS from_key, key AS to_key, 'buyer_account' AS basis, min(created_at) AS "at",
  refs(source_id, line) AS src, count(*) AS srcN
FROM kept_orders WHERE buyer_account IS NOT NULL GROUP BY ALL
UNION ALL
SELECT 'Person', o.buyer_id, o.key, 'buyer_id', min(o.created_at), refs(o.source_id, o.line), count(*)
FROM kept_orders o JOIN persons p ON p.key = o.buyer_id GROUP BY ALL
UNION ALL
SELECT 'Person', i.owner_key, o.key, 'recipient_phone', min(o.created_at), refs(o.source_id, o.line), count(*)
FROM kept_orders o JOIN owner_identifier i ON i.owner_label = 'Person' AND i.kind = 'phone' AND i.value = o.recipient_phone
WHERE o.buyer_id IS DISTINCT FROM i.owner_key GROUP BY ALL
