-- Which store uses a sender together with many stores that have nothing else in common with it (W12). Two stores are related when they share an identifier or a
-- withdrawal account, so that a ring's own sender is none of these. A sender most of whose parcels were weighed is a warehouse; one of very many stores is a hub.
CREATE OR REPLACE TEMP TABLE crowd AS
WITH wanted_sender AS (SELECT DISTINCT sender FROM parcel WHERE sender IS NOT NULL),
bill AS (
  SELECT key, sender_of(sender_phone, sender_address) AS sender, weight_g > 0 AND coalesce(weight_source, 'measured') = 'measured' AS weighed
  FROM waybills WHERE sender_phone IS NOT NULL OR sender_address IS NOT NULL
),
used AS (
  SELECT b.sender, o.store_key, count(*) AS parcels, count(*) FILTER (WHERE b.weighed) AS weighed
  FROM bill b SEMI JOIN wanted_sender s ON s.sender = b.sender JOIN orders o ON o.waybill_key = b.key GROUP BY ALL
),
several AS (
  SELECT sender FROM used GROUP BY sender HAVING count(*) BETWEEN $unrelatedStores AND $hubStores AND 2 * sum(weighed) < sum(parcels)
),
member AS (SELECT u.sender, u.store_key FROM used u SEMI JOIN several s ON s.sender = u.sender),
thing AS (
  SELECT kind, value, owner_id AS store_key FROM identifiers WHERE owner_type = 'store' AND EXISTS (SELECT 1 FROM member)
  UNION ALL
  SELECT 'account', account_id, store_key FROM withdrawals
  WHERE account_id NOT IN (SELECT key FROM accounts WHERE kind IN ('psp', 'platform_wallet')) AND EXISTS (SELECT 1 FROM member)
),
own AS (SELECT DISTINCT t.kind, t.value, t.store_key FROM thing t SEMI JOIN member m ON m.store_key = t.store_key),
narrow AS (
  SELECT t.kind, t.value FROM thing t SEMI JOIN own w ON w.kind = t.kind AND w.value = t.value
  GROUP BY t.kind, t.value HAVING count(DISTINCT t.store_key) BETWEEN 2 AND $hubStores
),
tie AS (
  SELECT DISTINCT x.store_key AS a, y.store_key AS b
  FROM narrow n JOIN own x ON x.kind = n.kind AND x.value = n.value JOIN own y ON y.kind = n.kind AND y.value = n.value AND y.store_key <> x.store_key
)
SELECT m.sender, m.store_key, 1 + count(*) FILTER (WHERE t.b IS NULL) AS unrelated
FROM member m JOIN member o ON o.sender = m.sender AND o.store_key <> m.store_key
LEFT JOIN tie t ON t.a = m.store_key AND t.b = o.store_key
GROUP BY m.sender, m.store_key HAVING 1 + count(*) FILTER (WHERE t.b IS NULL) >= $unrelatedStores
